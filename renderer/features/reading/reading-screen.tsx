import { Button } from '@mantine/core';
import { IconListTree } from '@tabler/icons-react';
import { useState } from 'react';
import { useLayout } from '../../state/layout.ts';
import { useVersion } from '../../state/version.tsx';
import { SizedPanel } from '../../ui/sized-panel.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { reading as words } from '../../wording/reading.ts';
import { Distribution } from './distribution.tsx';
import { NotesLane } from './notes-lane.tsx';
import { OpenNote } from './open-note.tsx';
import { Outline } from './outline.tsx';
import { PrintedReport } from './printed-report.tsx';
import { Rail } from './rail.tsx';
import { ReadNote } from './read-note.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { ReadingProvider, useReading } from './reading-state.tsx';
import { Sheet } from './sheet.tsx';
import { useArrival } from './use-arrival.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import '../../reader/marks.css';
import styles from './reading.module.css';

/** 阅读批注: outline, the sheet, notes level with their words. */
export function ReadingScreen() {
  const { content } = useVersion();
  return (
    <ReadingProvider key={content.version.id}>
      <Reader />
    </ReadingProvider>
  );
}

function Reader() {
  const { content } = useVersion();
  const layout = useLayout();
  const [outlineShown, setOutlineShown] = useState(false);
  useArrival();
  useReadingKeys();
  if (layout === 'narrow') {
    return (
      <ScreenFrame label={content.report.title}>
        <h1 className="spoken">{content.report.title}</h1>
        <Rail />
        <PrintedReport />
        <Sheet lane={null} inlineNote={<InlineNote />} />
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame
      label={content.report.title}
      bar={
        <ReadingBar>
          {layout === 'middle' ? (
            <Button
              variant="default"
              aria-expanded={outlineShown}
              leftSection={<IconListTree aria-hidden size="1.125rem" />}
              onClick={() => setOutlineShown((now) => !now)}
            >
              {words.outline}
            </Button>
          ) : null}
        </ReadingBar>
      }
    >
      {layout !== 'middle' ? (
        <SizedPanel
          label={words.outlineWidth}
          side="left"
          setting="outlineWidth"
          designed={layout === 'full' ? 21 : 17}
          min={12}
          max={32}
          className={styles['outline']}
        >
          <Outline />
        </SizedPanel>
      ) : null}
      {layout === 'middle' && outlineShown ? (
        <div className={styles['over']}>
          <Outline onGone={() => setOutlineShown(false)} />
        </div>
      ) : null}
      <Sheet lane={<NotesLane />} inlineNote={null} />
      <PrintedReport />
      {layout === 'full' ? <Distribution /> : null}
    </ScreenFrame>
  );
}

function InlineNote() {
  const { openId, markById, focusCount } = useReading();
  const { annotationById, index } = useVersion();
  const annotation = openId === null ? undefined : annotationById.get(openId);
  if (!annotation) return null;
  const number = markById.get(annotation.id)?.number ?? null;
  const place = index.placeOf(annotation);
  // It opens to be read; 修改 (and a new note) takes the caret into its field.
  return focusCount === 0 ? (
    <ReadNote annotation={annotation} number={number} place={place} />
  ) : (
    <OpenNote inline annotation={annotation} number={number} place={place} />
  );
}
