import { Button, Select } from '@mantine/core';
import { IconFileSpreadsheet, IconScale } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { Correction } from '../../../shared/report/correction.ts';
import { isAt } from '../../../shared/report/correct-measures.ts';
import { buildRegister, registerViews, viewCounts } from '../../../shared/report/register.ts';
import type { RegisterView } from '../../../shared/report/register.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { registerViewNames } from '../../../shared/wording/register.ts';
import { sentenceOf, useCommand, useQuery } from '../../state/core-client.tsx';
import { useKeys } from '../../state/keys.ts';
import { useLayout } from '../../state/layout.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { SaveDialog } from '../../ui/save-dialog.tsx';
import { saveWording } from '../../wording/save.ts';
import { comparisonWording as words, pairingWording } from '../../wording/comparison.ts';
import { columnsOf } from './columns.ts';
import { ComparisonCards } from './comparison-cards.tsx';
import { directionCounts, itemsOf, linesOf, startOf, targetOf } from './comparison-items.ts';
import type { ComparisonItem } from './comparison-items.ts';
import { ComparisonTable } from './comparison-table.tsx';
import styles from './comparison.module.css';
import { DirectionStrip } from './direction-strip.tsx';
import { preparedNotes } from './prepared.ts';
import type { PreparedNote } from './prepared.ts';
import { RowDetail } from './row-detail.tsx';
import { ViewList } from './view-list.tsx';

/** 对比: last year's results beside this year's targets, and what stands without the other. */
export function ComparisonScreen() {
  const { content, createAnnotation } = useVersion();
  const layout = useLayout();
  const { goTo } = useNavigation();
  const { status } = useWorkspace();
  const { offer, tell } = useUndo();
  const correcting = useCommand('library.correct');
  const { data } = useQuery('register.earlier', { versionId: content.version.id }, ['library']);
  const register = useMemo(() => buildRegister(content, data?.earlier ?? []), [content, data]);
  const counts = useMemo(() => viewCounts(register), [register]);
  const [view, setView] = useState<RegisterView>('same');
  const [chosen, setChosen] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  const lines = useMemo(() => linesOf(register, view), [register, view]);
  const items = useMemo(() => itemsOf(lines), [lines]);

  const narrow = layout === 'narrow';
  const { year } = content.report;
  const oldest = data?.reports.at(-1)?.year ?? year;
  const hasLastYear = (data?.reports.length ?? 0) > 0;
  const columns = columnsOf(view, year, hasLastYear);
  // On wide screens there is always a row whose detail stands beside the table.
  const current = items.find(({ key }) => key === chosen) ?? (narrow ? null : (items[0] ?? null));

  const move = useCallback(
    (by: number) => {
      const at = items.findIndex(({ key }) => key === current?.key);
      const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
      if (next) setChosen(next.key);
    },
    [items, current],
  );
  const openPassage = useCallback((item: ComparisonItem) => goTo({ offset: startOf(item) }), [goTo]);
  const write = (item: ComparisonItem, { kind, body }: PreparedNote) => {
    createAnnotation({ id: crypto.randomUUID(), kind, body, target: targetOf(item, content) }).then(
      () => offer(words.noted(kindNames[kind])),
      (error: unknown) => tell(sentenceOf(error)),
    );
  };
  const correct = async (item: ComparisonItem, correction: Correction) => {
    const done = await correcting.run({ versionId: content.version.id, corrections: [correction] });
    if (!done) return;
    const made = correction.type === 'pair';
    if (made) {
      // The row goes to the list of its grade, and the eye with it.
      const { now, grade } = correction;
      setView(grade === 'A' ? 'same' : 'differing');
      setChosen(content.measures.find(isAt(now))?.id ?? null);
    } else {
      const at = items.findIndex(({ key }) => key === item.key);
      setChosen((items[at + 1] ?? items[at - 1])?.key ?? null);
    }
    await offer(made ? pairingWording.paired : pairingWording.takenApart);
  };
  useKeys([
    {
      keys: ['N'],
      run: () => {
        const [first] = current ? preparedNotes(current) : [];
        if (!current || !first) return false;
        write(current, first);
        return true;
      },
    },
    {
      keys: ['ArrowDown', 'ArrowUp'],
      run: ({ key }) => moveFromAnywhere(key === 'ArrowDown' ? 1 : -1, move),
    },
    {
      keys: ['Enter'],
      run: ({ target }) => {
        if (!current || !isNoControl(target)) return false;
        openPassage(current);
        return true;
      },
    },
  ]);

  const choose = (next: RegisterView) => {
    setView(next);
    setChosen(null);
  };
  const detail = current ? (
    <RowDetail
      item={current}
      untitled={narrow}
      onNote={(note) => write(current, note)}
      problem={correcting.error}
      onCorrect={(correction) => void correct(current, correction)}
    />
  ) : null;
  return (
    <ScreenFrame
      label={words.title}
      bar={
        <>
          <BarTitle>{words.title}</BarTitle>
          {year === null || narrow || layout === 'middle' ? null : (
            <span className={styles['years']}>{words.years(Math.min(oldest ?? year, year - 1), year)}</span>
          )}
          {layout === 'narrow' || layout === 'middle' ? (
            <Select
              aria-label={words.views}
              data={registerViews.map((value) => ({
                value,
                label: `${registerViewNames[value]} ${counts[value]}`,
              }))}
              value={view}
              allowDeselect={false}
              className={styles['viewSelect'] ?? ''}
              onChange={(value) => choose(registerViews.find((each) => each === value) ?? view)}
            />
          ) : null}
          <BarGap />
          {narrow ? null : <span className={styles['caution']}>{words.caution}</span>}
          <Button
            leftSection={<IconFileSpreadsheet aria-hidden size="1.25rem" />}
            onClick={() => setExporting(true)}
          >
            {words.export}
          </Button>
        </>
      }
    >
      <div className={styles['screen']} data-layout={layout}>
        {layout === 'wide' || layout === 'full' ? (
          <ViewList
            view={view}
            counts={counts}
            missingYear={data && !hasLastYear && year !== null ? year - 1 : null}
            onView={choose}
          />
        ) : null}
        <section className={styles['list']} aria-label={registerViewNames[view]}>
          {view === 'same' && counts.same > 0 ? <DirectionStrip counts={directionCounts(register)} /> : null}
          {lines.length === 0 ? (
            <EmptyState
              icon={<IconScale size="1.75rem" />}
              title={words.empty[view]}
              hint={words.emptyHint}
            />
          ) : narrow ? (
            <ComparisonCards
              label={registerViewNames[view]}
              lines={lines}
              columns={columns}
              chosenKey={current?.key ?? null}
              onChoose={setChosen}
              detail={detail}
            />
          ) : (
            <ComparisonTable
              label={registerViewNames[view]}
              lines={lines}
              columns={columns}
              chosenKey={current?.key ?? null}
              onChoose={setChosen}
              onMove={move}
              onOpen={openPassage}
            />
          )}
        </section>
        {narrow || !detail ? null : (
          <aside className={styles['aside']} aria-label={words.detail} tabIndex={0}>
            {detail}
          </aside>
        )}
      </div>
      {exporting ? (
        <SaveDialog
          paper="indicators"
          format="xlsx"
          versionId={content.version.id}
          suggestedName={saveWording.suggestedName(content.report.title, paperTitles.indicators, '')}
          nativeDialogs={status.nativeDialogs}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </ScreenFrame>
  );
}

/** Buttons, links and fields have an Enter and arrows of their own. */
function isNoControl(target: EventTarget | null): boolean {
  return !(
    target instanceof Element && target.closest('button, a, input, select, textarea, [role="combobox"]')
  );
}

function moveFromAnywhere(by: number, move: (by: number) => void): boolean {
  const active = document.activeElement;
  if (active?.closest('aside') || active?.closest('[role="combobox"], [role="listbox"]')) return false;
  move(by);
  return true;
}
