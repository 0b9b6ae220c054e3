import { Button } from '@mantine/core';
import { IconArrowLeft, IconFiles } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigation } from '../../state/navigation.tsx';
import { useDocuments, useVersion } from '../../state/version.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PairChoice } from '../../ui/pair-choice.tsx';
import { BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { versionsWording as words } from '../../wording/versions.ts';
import { AdoptionView } from './adoption-view.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { TransferView } from './transfer-view.tsx';
import { firstPair, isPairOf } from '../../state/version-pair.ts';
import type { VersionPair } from '../../state/version-pair.ts';
import styles from './versions.module.css';

const views = ['transfer', 'comparison', 'adoption'] as const;
type View = (typeof views)[number];
const viewComponents = {
  transfer: TransferView,
  comparison: ComparisonView,
  adoption: AdoptionView,
} as const satisfies Record<View, unknown>;

/** 两稿对照: notes that go from one version to the next, and what differs between the two. */
export function VersionsScreen() {
  const { content } = useVersion();
  const { list } = useDocuments();
  const { goTo } = useNavigation();
  const document = list?.find(({ report }) => report.id === content.report.id);
  const [chosen, setChosen] = useState<VersionPair | null>(null);
  const [view, setView] = useState<View>('transfer');
  const versions = document?.versions ?? [];
  const pair = isPairOf(versions, chosen) ? chosen : firstPair(versions, content.version.id);
  const [actions, setActions] = useState<HTMLElement | null>(null);

  if (!document || !pair) {
    return (
      <ScreenFrame label={words.title} bar={<BarTitle>{words.title}</BarTitle>}>
        <EmptyState icon={<IconFiles size="1.75rem" />} title={words.onlyOne} hint={words.onlyOneHint}>
          <Button onClick={() => goTo({ screen: 'library' })}>{words.toLibrary}</Button>
        </EmptyState>
      </ScreenFrame>
    );
  }
  const CurrentView = viewComponents[view];
  return (
    <ScreenFrame
      label={content.report.title}
      bar={
        <div className={styles['bar']}>
          <Button
            variant="subtle"
            color="var(--ink)"
            leftSection={<IconArrowLeft aria-hidden size="1.125rem" />}
            onClick={() => goTo({})}
          >
            {words.back}
          </Button>
          <BarTitle>{words.title}</BarTitle>
          <PairChoice versions={versions} pair={pair} onChange={setChosen} />
          <SegmentedRow
            label={words.views}
            value={view}
            choices={views.map((value) => ({ value, label: words[value] }))}
            onChange={setView}
          />
          <span ref={setActions} className={styles['actions']} />
        </div>
      }
    >
      <CurrentView key={`${pair.fromVersionId} ${pair.toVersionId}`} pair={pair} actions={actions} />
    </ScreenFrame>
  );
}
