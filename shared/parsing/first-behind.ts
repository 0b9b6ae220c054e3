/** Index of the first item that is behind a place, by halves: `isBehind` must hold for all items after one it holds for. */
export const firstBehind = <T>(items: readonly T[], isBehind: (item: T) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && !isBehind(item)) low = middle + 1;
    else high = middle;
  }
  return low;
};
