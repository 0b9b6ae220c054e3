import { Button } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import { placeName } from '../../../shared/report/place.ts';
import { useQuery } from '../../state/core-client.tsx';
import { useKeys } from '../../state/keys.ts';
import { useLayout } from '../../state/layout.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useVersion } from '../../state/version.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { useBox } from '../../ui/use-box.ts';
import { meetingWording as words } from '../../wording/meeting.ts';
import { captureKeys } from './capture-kinds.ts';
import { MeetingTimer } from './meeting-timer.tsx';
import styles from './meeting.module.css';
import { PassageOpinions } from './passage-opinions.tsx';
import { PassageText } from './passage-text.tsx';
import { annotationsOf, buildPassages, passageAt, passageSize, partOf } from './passages.ts';
import { QuickCapture } from './quick-capture.tsx';
import type { CaptureHandle } from './quick-capture.tsx';
import { useTimer } from './use-timer.ts';

/** Sizes of the passage in points; 4/3 of it are CSS pixels. */
const sizes = ['18', '24', '30', '36'] as const;

/** 会议: one passage at a time in large type, its opinions, a timer and one line for a quick note. */
export function MeetingScreen() {
  const { content, index, annotations } = useVersion();
  const { goTo, arrival } = useNavigation();
  const layout = useLayout();
  const timer = useTimer();
  const [size, setSize] = useState<(typeof sizes)[number]>(layout === 'full' ? '36' : '30');
  const [kind, setKind] = useState<AnnotationKind>('suggestion');
  const capture = useRef<CaptureHandle>(null);
  const area = useRef<HTMLDivElement>(null);
  const box = useBox(area);

  const asked = useQuery('reading.position', { versionId: content.version.id }, []);
  const [moved, setMoved] = useState<number | null>(arrival?.destination.offset ?? null);
  const read = asked.data?.offset ?? 0;
  // Where the reading stopped is a place inside a paragraph; the meeting begins with that paragraph.
  const offset = moved ?? index.blockAt(read)?.start ?? 0;
  const most = passageSize(box.width, box.height, (Number(size) * 4) / 3);
  const passages = useMemo(() => buildPassages(content.blocks, content.text, most), [content, most]);
  const at = passageAt(passages, offset);
  const passage = passages[at];
  const previous = passages[at - 1];
  const next = passages[at + 1];
  const opinions = useMemo(
    () => (passage ? annotationsOf(passage, annotations) : []),
    [passage, annotations],
  );

  const leave = () => {
    capture.current?.finish();
    goTo({ screen: 'reading', offset });
  };
  const turn = (by: 1 | -1) => {
    const to = by > 0 ? next : previous;
    if (!to) return false;
    setMoved(to.start);
    return true;
  };

  useKeys([
    { keys: ['PageDown'], inText: true, run: () => turn(1) },
    { keys: ['PageUp'], inText: true, run: () => turn(-1) },
    { keys: ['ArrowRight', 'ArrowDown'], run: () => turn(1) },
    { keys: ['ArrowLeft', 'ArrowUp'], run: () => turn(-1) },
    {
      keys: ['Space'],
      // A button that was reached by keyboard keeps its own space.
      run: (event) => {
        if (event.target instanceof Element && event.target.matches('button:focus-visible')) return false;
        timer.toggle();
        return true;
      },
    },
    {
      keys: ['N'],
      run: () => {
        capture.current?.focus();
        return true;
      },
    },
    ...captureKeys.map(({ key, kind: chosen }) => ({
      keys: [key],
      run: () => {
        setKind(chosen);
        capture.current?.focus();
        return true;
      },
    })),
    {
      keys: ['Escape'],
      inText: true,
      run: () => {
        if (capture.current?.leaveField() === true) return true;
        leave();
        return true;
      },
    },
  ]);

  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  // At its end: a run-in heading may stand behind the number that its paragraph begins with.
  const heading = passage ? index.headingsAt(passage.end - 1).at(-1) : undefined;
  const part = partOf(passages, at);

  return (
    <div className={styles['screen']} data-layout={layout}>
      <div role="region" aria-label={words.timer} className={styles['bar']}>
        <button type="button" className={styles['onDark']} onClick={leave} aria-keyshortcuts="Escape">
          <IconArrowLeft aria-hidden size="1.25rem" />
          {words.leave}
        </button>
        <h1 className={styles['place']}>
          <span>{passage ? placeName(passage.block) : content.report.title}</span>
          {heading && layout !== 'narrow' ? <span>{heading.title}</span> : null}
        </h1>
        <MeetingTimer timer={timer} />
      </div>
      <main id="main" ref={main} tabIndex={-1} className={styles['work']}>
        <div className={styles['reading']}>
          <div
            ref={area}
            className={styles['passage']}
            style={{ fontSize: `${size}pt` }}
            role="group"
            aria-label={words.passage}
            tabIndex={0}
          >
            {passage ? (
              <PassageText passage={passage} opinions={opinions} stamp={`${size} ${box.width}`} />
            ) : null}
          </div>
          <div className={styles['turn']}>
            <Button
              variant="default"
              disabled={!previous}
              leftSection={<IconChevronLeft aria-hidden size="1.25rem" />}
              aria-keyshortcuts="PageUp"
              onClick={() => turn(-1)}
            >
              {previous && previous.block === passage?.block ? words.earlier : words.previous}
            </Button>
            <Button
              variant="default"
              disabled={!next}
              rightSection={<IconChevronRight aria-hidden size="1.25rem" />}
              aria-keyshortcuts="PageDown"
              onClick={() => turn(1)}
            >
              {next && next.block === passage?.block ? words.later : words.next}
            </Button>
            <span role="status" className={styles['quiet']}>
              {part.count > 1 ? words.partOf(part.index, part.count) : ''}
            </span>
            <span className={styles['gap']} />
            <SegmentedRow
              label={words.size}
              value={size}
              choices={sizes.map((value) => ({ value, label: words.points(value) }))}
              onChange={setSize}
            />
          </div>
        </div>
        <PassageOpinions opinions={opinions} />
      </main>
      <QuickCapture handle={capture} passage={passage ?? null} kind={kind} onKind={setKind} />
    </div>
  );
}
