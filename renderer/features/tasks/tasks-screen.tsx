import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { scoreDisclaimer, versionKindNames } from '../../../shared/wording/names.ts';
import { useKeys } from '../../state/keys.ts';
import { useLayout } from '../../state/layout.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { TaskViews } from '../../ui/task-views.tsx';
import { tasksWording } from '../../wording/tasks.ts';
import { TaskDetail } from './task-detail.tsx';
import { TaskFilters } from './task-filters.tsx';
import { allRows, filterCounts, listItems, neighbour, nextUnscored } from './task-list.ts';
import type { TaskFilter } from './task-list.ts';
import { TaskRegister } from './task-register.tsx';
import { buildTaskAreas } from './task-rows.ts';
import styles from './tasks.module.css';
import { useTaskKeys } from './use-task-keys.ts';

/** 任务: the register with the detail of one task, scored by the deputy for their own use. */
export function TasksScreen() {
  const version = useVersion();
  const layout = useLayout();
  const { arrival } = useNavigation();
  const { tell } = useUndo();
  const { content, annotations, scores } = version;
  const areas = useMemo(
    () => buildTaskAreas({ content, annotations, scores }),
    [content, annotations, scores],
  );
  const rows = useMemo(() => allRows(areas), [areas]);
  const counts = useMemo(() => filterCounts(areas), [areas]);

  const [filter, setFilter] = useState<TaskFilter>('all');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const [detailOpen, setDetailOpen] = useState(layout === 'wide' || layout === 'full');
  const [criteriaOpen, setCriteriaOpen] = useState(true);
  const [seen, setSeen] = useState<number | null>(null);
  const screen = useRef<HTMLDivElement>(null);

  // A destination that names a task opens it once, also when the screen is already there.
  const wanted = arrival?.destination.taskId;
  if (arrival && arrival.count !== seen) {
    setSeen(arrival.count);
    if (wanted !== undefined && rows.some((row) => row.task.id === wanted)) {
      setChosen(wanted);
      setDetailOpen(true);
    }
  }

  const items = useMemo(() => listItems(areas, filter, folded, chosen), [areas, filter, folded, chosen]);
  const shownRows = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])), [items]);
  const current = rows.find((row) => row.task.id === chosen) ?? rows[0] ?? null;
  const done = rows.length - counts.unscored;

  const choose = useCallback((taskId: string, open: boolean) => {
    setChosen(taskId);
    if (open) setDetailOpen(true);
  }, []);
  const fold = useCallback((key: string, shut: boolean) => {
    setFolded((old) => {
      const next = new Set(old);
      if (shut) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  const move = useCallback(
    (by: 1 | -1) => {
      const row = neighbour(shownRows, current?.task.id ?? null, by);
      if (!row) return;
      keepFocus(screen.current);
      setChosen(row.task.id);
    },
    [shownRows, current],
  );
  const goToUnscored = useCallback(() => {
    const row = nextUnscored(rows, current?.task.id ?? null);
    if (!row) {
      tell(tasksWording.allScored);
      return;
    }
    keepFocus(screen.current);
    const area = areas.find((each) => each.rows.includes(row));
    if (area) fold(area.key, false);
    choose(row.task.id, layout !== 'narrow' || detailOpen);
  }, [rows, areas, current, tell, fold, choose, layout, detailOpen]);

  const close = () => {
    setDetailOpen(false);
    requestAnimationFrame(() => screen.current?.querySelector<HTMLElement>('[role="grid"]')?.focus());
  };
  useKeys([
    {
      keys: ['Enter'],
      // The list has its own; this is for a screen in which nothing has the focus yet.
      run: () => {
        const active = document.activeElement;
        if (!current || (active !== document.body && active?.id !== 'main')) return false;
        choose(current.task.id, true);
        requestAnimationFrame(() =>
          screen.current?.querySelector<HTMLElement>('[data-detail-title]')?.focus(),
        );
        return undefined;
      },
    },
    {
      keys: ['Escape'],
      // Where the detail lies over the list it is the top layer.
      run: () => {
        if (!detailOpen || layout === 'wide' || layout === 'full') return false;
        close();
        return undefined;
      },
    },
  ]);
  useTaskKeys({ row: current, screen, onMove: move, onNextUnscored: goToUnscored });

  // On a page of its own the detail begins at its top and has the focus.
  const alone = layout === 'narrow' && detailOpen;
  useEffect(() => {
    if (alone) screen.current?.querySelector<HTMLElement>('[data-detail-title]')?.focus();
  }, [alone]);

  if (!current) {
    return (
      <ScreenFrame label={tasksWording.register}>
        <EmptyState
          icon={<IconListCheck size="1.75rem" />}
          title={tasksWording.empty}
          hint={tasksWording.emptyHelp}
        />
      </ScreenFrame>
    );
  }

  return (
    <ScreenFrame
      label={content.report.title}
      bar={
        <>
          <BarTitle>{content.report.title}</BarTitle>
          <span className={styles['versionKind']}>{versionKindNames[content.version.kind]}</span>
          <TaskViews current="tasks" />
          <BarGap />
          <span className={styles['disclaimer']}>{scoreDisclaimer}</span>
          <ScoredBar done={done} all={rows.length} />
          <Button variant="default" onClick={goToUnscored} aria-keyshortcuts="Control+ArrowDown">
            {tasksWording.nextUnscored}
          </Button>
        </>
      }
    >
      <div ref={screen} className={styles['screen']} data-layout={layout} data-detail={detailOpen}>
        <section className={styles['list']} aria-label={tasksWording.register} hidden={alone}>
          <TaskFilters value={filter} counts={counts} onChange={setFilter} />
          <TaskRegister
            items={items}
            chosenId={current.task.id}
            layout={layout}
            onChoose={choose}
            onFold={fold}
            onShowAll={() => setFilter('all')}
          />
        </section>
        {detailOpen ? (
          <TaskDetail
            key={current.task.id}
            row={current}
            layout={layout}
            criteriaOpen={criteriaOpen}
            onCriteriaOpen={setCriteriaOpen}
            onMove={move}
            onClose={close}
          />
        ) : null}
      </div>
    </ScreenFrame>
  );
}

/** Another task brings a new detail; the focus goes to the same criterion there, else to its title. */
function keepFocus(screen: HTMLElement | null): void {
  const active = document.activeElement;
  if (!screen || !active?.closest('[data-task-detail]')) return;
  const rowId = active.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
  requestAnimationFrame(() => {
    const row = rowId === undefined ? null : screen.querySelector(`[data-row-id="${rowId}"] [tabindex="0"]`);
    const next = row ?? screen.querySelector('[data-detail-title]');
    if (next instanceof HTMLElement) next.focus();
  });
}

function ScoredBar(props: { done: number; all: number }) {
  return (
    <span className={styles['scored']}>
      <span aria-hidden>
        {tasksWording.scoredCount} <b>{props.done}</b> / {props.all}
      </span>
      <span
        role="progressbar"
        aria-label={tasksWording.scoredLabel(props.done, props.all)}
        aria-valuemin={0}
        aria-valuemax={props.all}
        aria-valuenow={props.done}
        className={styles['scoredTrack']}
      >
        <span style={{ inlineSize: `${(props.done / props.all) * 100}%` }} className={styles['scoredPart']} />
      </span>
    </span>
  );
}
