import { Button } from '@mantine/core';
import { IconListTree } from '@tabler/icons-react';
import { useState } from 'react';
import { useLayout } from '../../state/layout.ts';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { PanelSplitter } from '../../ui/panel-splitter.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { reading as words } from '../../wording/reading.ts';
import { Distribution } from './distribution.tsx';
import { NotesLane } from './notes-lane.tsx';
import { OpenNote } from './open-note.tsx';
import { Outline } from './outline.tsx';
import { Rail } from './rail.tsx';
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
  useArrival();
  useReadingKeys();
  if (layout === 'narrow') {
    return (
      <ScreenFrame label={content.report.title}>
        <Rail />
        <Sheet lane={null} inlineNote={<InlineNote />} />
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame label={content.report.title} bar={<ReadingBar />}>
      {layout === 'middle' ? (
        <OutlineBehindButton />
      ) : (
        <OutlinePanel designed={layout === 'full' ? 21 : 17} />
      )}
      <Sheet lane={<NotesLane />} inlineNote={null} />
      {layout === 'full' ? <Distribution /> : null}
    </ScreenFrame>
  );
}

function InlineNote() {
  const { openId, markById } = useReading();
  const { annotationById, index } = useVersion();
  const annotation = openId === null ? undefined : annotationById.get(openId);
  if (!annotation) return null;
  return (
    <OpenNote
      inline
      annotation={annotation}
      number={markById.get(annotation.id)?.number ?? null}
      place={index.placeOf(annotation)}
    />
  );
}

function OutlinePanel(props: { designed: number }) {
  const { settings, saveSettings } = useWorkspace();
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? settings.outlineWidth ?? props.designed;
  return (
    <>
      <div className={styles['outline']} style={{ width: `${width}rem` }}>
        <Outline />
      </div>
      <PanelSplitter
        label={words.outlineWidth}
        side="left"
        width={width}
        min={12}
        max={32}
        onChange={setDragged}
        onDone={(done) => {
          setDragged(done);
          saveSettings({ outlineWidth: done });
        }}
      />
    </>
  );
}

function OutlineBehindButton() {
  const [shown, setShown] = useState(false);
  return (
    <div className={styles['behind']}>
      <Button
        variant="default"
        className={styles['show'] ?? ''}
        aria-expanded={shown}
        leftSection={<IconListTree aria-hidden size="1.125rem" />}
        onClick={() => setShown((now) => !now)}
      >
        {words.outline}
      </Button>
      {shown ? (
        <div className={styles['over']}>
          <Outline onGone={() => setShown(false)} />
        </div>
      ) : null}
    </div>
  );
}
