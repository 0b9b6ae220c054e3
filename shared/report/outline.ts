import type { Heading } from './model.ts';

/** The headings in text order, each below the nearest earlier one of a lower level number. */
export function nestHeadings(headings: readonly Heading[]): Heading[] {
  const open: Heading[] = [];
  return headings
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((heading) => {
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      const parentId = open.at(-1)?.id ?? null;
      open.push(heading);
      return parentId === heading.parentId ? heading : { ...heading, parentId };
    });
}

/** A heading and everything below it, in text order; `headings` are in text order. */
export function branchOf(headings: readonly Heading[], index: number): Heading[] {
  const root = headings[index];
  if (!root) return [];
  const rest = headings.slice(index + 1);
  const next = rest.findIndex(({ level }) => level <= root.level);
  return [root, ...(next < 0 ? rest : rest.slice(0, next))];
}

/** Words of a heading across a broken line, without the line break. */
export function headingWords(text: string): string {
  return text.replaceAll('\n', '').trim();
}
