/** One figure of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'exponent' | 'times' | 'queries';
  readonly value: number;
  /** The most it may be; null where the figure is only told. */
  readonly bar: number | null;
}

/** The value below which `share` of the values lie; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('no values');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that each of `times` runs takes, after `warmUp` more that do not count, nor does `prepare`. */
export async function timesOf(
  work: (run: number) => unknown,
  times: number,
  warmUp = 0,
  prepare: (run: number) => unknown = () => undefined,
): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < warmUp + times; run++) {
    await prepare(run);
    const begin = performance.now();
    await work(run);
    if (run >= warmUp) taken.push(performance.now() - begin);
  }
  return taken;
}

/** The table, one line per figure. */
export function printFigures(figures: readonly Figure[]): void {
  for (const { name, unit, value, bar } of figures) {
    const verdict = bar === null ? '      ' : value <= bar ? 'met   ' : 'MISSED';
    const limit = bar === null ? '' : ` (bar ${bar} ${unit})`;
    console.log(`${verdict} ${name}: ${value.toFixed(value < 10 ? 2 : 0)} ${unit}${limit}`);
  }
}
