import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLayout } from '../../state/layout.ts';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { importWording as words } from '../../wording/import.ts';
import { MeasuresPane } from './measures-pane.tsx';
import { OutlineTree } from './outline-tree.tsx';
import { TextPane } from './text-pane.tsx';
import styles from './frame.module.css';

/** Text, what was recognised, figures: side by side, or as three steps where there is no room. */
export function ReviewPanes(props: {
  cover: ReactNode;
  foot: string;
  failed: boolean;
  others: ReactNode;
  /** The one main action. */
  main: ReactNode;
}) {
  const layout = useLayout();
  const [step, setStep] = useState(0);
  const narrow = layout === 'narrow';
  const shows = (pane: number) => !narrow || step === pane;
  const recognised = (
    <section aria-label={words.found} className={styles['found']}>
      <h2 className={styles['head']}>{words.found}</h2>
      {props.cover}
      <OutlineTree />
    </section>
  );
  return (
    <>
      {narrow ? (
        <div role="region" aria-label={words.stepsLabel} className={styles['steps']}>
          <SegmentedRow
            label={words.stepsLabel}
            value={String(step)}
            choices={words.steps.map((label, index) => ({ value: String(index), label }))}
            onChange={(value) => setStep(Number(value))}
          />
        </div>
      ) : null}
      <main id="main" tabIndex={-1} className={styles['work']} data-layout={layout}>
        {shows(0) ? <TextPane /> : null}
        {layout === 'middle' ? (
          <div className={styles['stack']}>
            {recognised}
            <MeasuresPane />
          </div>
        ) : (
          <>
            {shows(1) ? recognised : null}
            {shows(2) ? <MeasuresPane /> : null}
          </>
        )}
      </main>
      <footer className={styles['foot']}>
        <p
          className={styles['state']}
          role={props.failed ? 'alert' : undefined}
          data-failed={props.failed || undefined}
        >
          {props.failed ? (
            <IconAlertCircle aria-hidden size="1.25rem" />
          ) : (
            <IconCircleCheck aria-hidden size="1.25rem" />
          )}
          {props.foot}
        </p>
        {props.others}
        {narrow && step < 2 ? (
          <Button size="md" onClick={() => setStep(step + 1)}>
            {words.next}
          </Button>
        ) : (
          props.main
        )}
      </footer>
    </>
  );
}
