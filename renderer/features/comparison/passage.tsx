import type { VersionContent } from '../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import { PlaceLink } from '../../ui/place-link.tsx';
import styles from './detail.module.css';

/** Clauses end here; 、 does not end one, since the verb before it still holds. */
const STOPS = '，。；：！？';
/** The most that is shown on each side of the number, and what is worth a second clause after it (code units). */
const MOST = 48;
const SHORT = 22;
const ELLIPSIS = '……';

/** The clause that a number stands in, as parts around the number; what is left out is an ellipsis. */
export function passageParts(
  text: string,
  block: { readonly start: number; readonly end: number },
  { start, end }: { readonly start: number; readonly end: number },
): readonly [string, string, string] {
  let from = start;
  while (from > block.start && start - from < MOST && !STOPS.includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  const toStop = (): void => {
    while (to < block.end && to - end < MOST && !STOPS.includes(text.charAt(to))) to += 1;
    if (to < block.end && STOPS.includes(text.charAt(to))) to += 1;
  };
  toStop();
  if (to - from < SHORT && text.charAt(to - 1) !== '。') toStop();
  const whole = from === block.start || text.charAt(from - 1) === '。';
  const closed = to === block.end || text.charAt(to - 1) === '。';
  return [
    (whole ? '' : ELLIPSIS) + text.slice(from, start),
    text.slice(start, end),
    closed ? text.slice(end, to) : text.slice(end, to).replace(/[，；：]$/u, '') + ELLIPSIS,
  ];
}

/** The words around a number, with the place as the link to them. */
export function Passage(props: {
  content: VersionContent;
  name: string;
  range: { readonly start: number; readonly end: number };
}) {
  const { content, range } = props;
  const block = blockAt(content.blocks, range.start);
  if (!block) return null;
  const [before, words, after] = passageParts(content.text, block, range);
  return (
    <section className={styles['passage']} aria-label={props.name}>
      <h3 className={styles['passageHead']}>
        {props.name}
        <PlaceLink place={placeName(block)} to={{ versionId: content.version.id, offset: range.start }} />
      </h3>
      <blockquote className={`report-words ${styles['quote'] ?? ''}`}>
        {before}
        <b>{words}</b>
        {after}
      </blockquote>
    </section>
  );
}
