import { useNavigation } from '../../state/navigation.tsx';
import { useVersion } from '../../state/version.tsx';
import { ChartFrame, ChartTable } from '../../ui/chart-frame.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { overviewWording as words } from '../../wording/overview.ts';
import { heatBins, heatSections, partHeadings } from './overview-data.ts';
import styles from './overview.module.css';

const BINS = 80;

/** The notes along the report: a bar for each stretch of text, the parts named below. A press goes there. */
export function HeatStrip() {
  const { content, annotations, index } = useVersion();
  const { goTo } = useNavigation();
  const length = Math.max(1, content.text.length);
  const starts = annotations.flatMap((annotation) => index.rangeOf(annotation)?.start ?? []);
  const bins = heatBins(length, starts, BINS);
  const most = Math.max(1, ...bins.map(({ notes }) => notes));
  const parts = partHeadings(content.headings);
  const sections = heatSections(content.headings, length, starts);
  const percent = (offset: number): number => (offset / length) * 100;
  return (
    <ChartFrame
      title={words.heat}
      note={starts.length > 0 ? words.heatNote(starts.length) : undefined}
      legend={
        <span>
          {words.heatLegend} {words.heatMost(most)}
        </span>
      }
      table={
        <ChartTable
          head={[words.section, words.notes]}
          rows={sections.map(({ id, title, start, notes }) => ({
            key: id,
            cells: [<PlaceLink key={id} place={title} to={{ offset: start }} />, notes],
          }))}
        />
      }
    >
      {starts.length === 0 ? (
        <p className={styles['quiet']}>{words.heatEmpty}</p>
      ) : (
        <div
          role="img"
          aria-label={sections.map(({ title, notes }) => words.heatSpoken(title, notes)).join('；')}
          className={styles['heat']}
        >
          <svg aria-hidden className={styles['strip']}>
            {bins.map(({ start, end, notes }) => (
              <g key={start} className={styles['bin']} onClick={() => goTo({ offset: start })}>
                <rect x={`${percent(start)}%`} width={`${percent(end - start)}%`} height="100%" />
                <rect
                  x={`${percent(start)}%`}
                  width={`${percent(end - start) * 0.86}%`}
                  y={`${100 - (notes / most) * 100}%`}
                  height={`${(notes / most) * 100}%`}
                  className={styles['binBar']}
                />
              </g>
            ))}
            {parts.map(({ id, start }) => (
              <line
                key={id}
                x1={`${percent(start)}%`}
                x2={`${percent(start)}%`}
                y1="0"
                y2="100%"
                className={styles['partLine']}
              />
            ))}
          </svg>
          <div className={styles['partNames']}>
            {parts.map(({ id, mark, title, start }, at) => (
              <span
                key={id}
                style={{
                  insetInlineStart: `${percent(start)}%`,
                  maxInlineSize: `${percent((parts[at + 1]?.start ?? length) - start)}%`,
                }}
              >
                {mark + title}
              </span>
            ))}
          </div>
        </div>
      )}
    </ChartFrame>
  );
}
