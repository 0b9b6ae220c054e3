/** A number with scale and unit as it stands in the text, before anything is known about its meaning. */
export interface NumberToken {
  /** amount; rank 第7位; multiple 翻番; ratio 1.79:1; share one value of a ratio of three. */
  readonly form: 'amount' | 'rank' | 'multiple' | 'ratio' | 'share';
  /** Range of number + scale + unit (with 多/余), code units of the canonical text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly value2: number | null;
  readonly scale: number;
  readonly unit: string;
  /** 多 or 余 stood in or after the number. */
  readonly over: boolean;
}

/** The match of a sticky pattern at an offset, or "". */
export const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};
