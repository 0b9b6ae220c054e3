import { Button, Checkbox, VisuallyHidden } from '@mantine/core';
import { IconChartBar, IconClipboardList, IconUsb, IconUsers } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useQuery } from '../../state/core-client.tsx';
import { useLayout } from '../../state/layout.ts';
import { usePackets } from '../../state/packets.tsx';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { SizedPanel } from '../../ui/sized-panel.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { packetsWording } from '../../wording/packets.ts';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { noFilter } from './desk-filter.ts';
import { cardsOf, countSections, isOpen, sectionsOf } from './desk-sections.ts';
import { GroupDesk } from './group-desk.tsx';
import { GroupScores } from './group-scores.tsx';
import { HeatStrip } from './heat-strip.tsx';
import { PapersMenu } from './papers-menu.tsx';
import { ReceiptsPane } from './receipts-pane.tsx';
import { useDesk } from './use-desk.ts';
import styles from './desk.module.css';

type View = 'opinions' | 'scores';
type Panel = 'strip' | 'receipts';

/** 汇总: everybody's opinions by groups, who has handed in, what becomes of each group. */
export function ConsolidationScreen() {
  const { content } = useVersion();
  const { profile } = useWorkspace();
  const layout = useLayout();
  const { open: openPackets } = usePackets();
  const desk = useDesk(content.version.id);
  const receipts = useQuery('packets.receipts', { versionId: content.version.id }, ['packet', 'roster']).data;
  const [hidden, setHidden] = useState(false);
  const [view, setView] = useState<View>('opinions');
  const [filter, setFilter] = useState(noFilter);
  const [panel, setPanel] = useState<Panel | null>(null);
  const shownFilter = useDeferredValue(filter);
  const items = desk.items;
  const sections = useMemo(() => sectionsOf(content, words.wholeReport), [content]);
  const counts = useMemo(() => countSections(sections, items ?? []), [sections, items]);
  const groups = useMemo(() => new Set((items ?? []).flatMap(cardsOf)), [items]);
  const open = useMemo(() => [...groups].filter(isOpen).length, [groups]);

  const strip = (
    <HeatStrip
      counts={counts}
      chosen={filter.section}
      onChoose={(section) => {
        setFilter({ ...filter, section });
        setPanel(null);
      }}
    />
  );
  const pane = <ReceiptsPane data={receipts} hidden={hidden} />;
  const panelButton = (name: Panel, label: string) => (
    <Button
      variant="default"
      aria-pressed={panel === name}
      leftSection={
        name === 'strip' ? (
          <IconChartBar aria-hidden size="1.125rem" />
        ) : (
          <IconClipboardList aria-hidden size="1.125rem" />
        )
      }
      onClick={() => setPanel(panel === name ? null : name)}
    >
      {label}
    </Button>
  );
  const narrow = layout === 'narrow';
  const title = profile?.delegation === '' || !profile ? words.title : profile.delegation;
  const sides = layout === 'wide' || layout === 'full';
  return (
    <ScreenFrame
      label={words.title}
      bar={
        <>
          {narrow ? (
            <VisuallyHidden component="h1">{title}</VisuallyHidden>
          ) : (
            <>
              <BarTitle>{title}</BarTitle>
              <span className={styles['summary']}>
                {words.summary(
                  receipts?.roster.handedIn ?? 0,
                  receipts?.roster.total ?? 0,
                  desk.opinionCount,
                  groups.size,
                  open,
                )}
              </span>
            </>
          )}
          <BarGap />
          {narrow ? panelButton('strip', words.strip) : null}
          {sides ? null : panelButton('receipts', words.receipts)}
          <SegmentedRow
            label={words.views}
            value={view}
            choices={[
              { value: 'opinions', label: words.opinionsView },
              { value: 'scores', label: words.scoresView },
            ]}
            onChange={setView}
          />
          <Checkbox
            className={styles['checkbox'] ?? ''}
            label={words.hideNames}
            checked={hidden}
            onChange={(event) => setHidden(event.currentTarget.checked)}
          />
          <Button
            variant="default"
            leftSection={<IconUsb aria-hidden size="1.125rem" />}
            onClick={() => openPackets('takeIn')}
          >
            {packetsWording.takeIn}
          </Button>
          <PapersMenu content={content} items={items ?? []} />
        </>
      }
    >
      {desk.error === null ? null : <ErrorNotice message={desk.error} />}
      {items && desk.opinionCount === 0 && view === 'opinions' && (receipts?.receipts.length ?? 0) === 0 ? (
        <div className={styles['sheet']}>
          <EmptyState icon={<IconUsers size="1.75rem" />} title={words.empty} hint={words.emptyHint}>
            <Button onClick={() => openPackets('takeIn')}>{packetsWording.takeIn}</Button>
          </EmptyState>
        </div>
      ) : view === 'scores' ? (
        <GroupScores hidden={hidden} />
      ) : (
        <div className={styles['desk']} data-layout={layout}>
          {narrow ? null : (
            <SizedPanel
              label={words.stripWidth}
              side="left"
              setting="stripWidth"
              designed={layout === 'full' ? 18.125 : 13.875}
              min={11}
              max={28}
              className={styles['side']}
            >
              {strip}
            </SizedPanel>
          )}
          <div className={styles['main']}>
            {items === null ? (
              <p className={styles['waiting']}>{words.working}</p>
            ) : (
              <GroupDesk
                desk={{ ...desk, items }}
                filter={shownFilter}
                hidden={hidden}
                keysShown={!narrow}
                onFilter={setFilter}
              />
            )}
          </div>
          {sides ? (
            <SizedPanel
              label={words.receiptsWidth}
              side="right"
              setting="receiptsWidth"
              designed={layout === 'full' ? 29.375 : 24.25}
              min={16}
              max={36}
              className={styles['side']}
            >
              {pane}
            </SizedPanel>
          ) : null}
          {panel === null || sides ? null : (
            <div className={styles['over']}>{panel === 'strip' ? strip : pane}</div>
          )}
        </div>
      )}
    </ScreenFrame>
  );
}
