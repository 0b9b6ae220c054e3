import { useId } from 'react';

/** Fills that a grey print still tells apart. */
export interface ChartFills {
  readonly solid: string;
  readonly lines: string;
  readonly blank: string;
  readonly dots: string;
  /** For what is not yet decided. */
  readonly hatch: string;
}

/** Names of the patterns below; each picture has its own, since ids count for the whole page. */
export function useChartFills(): { readonly id: string; readonly fills: ChartFills } {
  const id = useId();
  const of = (name: string): string => `url(#${id}${name})`;
  return {
    id,
    fills: {
      solid: 'var(--ink2)',
      lines: of('lines'),
      blank: 'var(--paper)',
      dots: of('dots'),
      hatch: of('hatch'),
    },
  };
}

/** The patterns of one picture. */
export function FillPatterns(props: { id: string }) {
  return (
    <defs>
      <pattern id={`${props.id}lines`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--line)" />
        <rect width="4" height="1.5" fill="var(--edge)" />
      </pattern>
      <pattern id={`${props.id}dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--paper)" />
        <circle cx="3" cy="3" r="1" fill="var(--ink3)" />
      </pattern>
      <pattern
        id={`${props.id}hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--panel)" />
        <rect width="1.5" height="6" fill="var(--edge)" />
      </pattern>
    </defs>
  );
}

/** A square of a legend. */
export function FillSign(props: { fill: keyof ChartFills }) {
  const { id, fills } = useChartFills();
  return (
    <svg aria-hidden width="16" height="16" viewBox="0 0 16 16">
      <FillPatterns id={id} />
      <rect x="0.5" y="0.5" width="15" height="15" fill={fills[props.fill]} stroke="var(--edge)" />
    </svg>
  );
}
