const units = ['字节', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as people write it: 23 KB, 1.4 MB, 12 GB. From bytes, in steps of 1024. */
export function bytesWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit > 1 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits)} ${units[unit] ?? ''}`;
}
