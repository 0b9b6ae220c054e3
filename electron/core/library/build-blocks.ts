import type { ParsedHeading, ParsedReport } from '../../../shared/parsing/types.ts';
import type { Block, BlockRole } from '../../../shared/report/model.ts';
import type { CanonicalText } from '../../../shared/text/canonical.ts';

const SALUTATION = /^(?:各位|尊敬的).{0,40}[：:]$/u;
const CLOSING = /^(?:各位|同志们|让我们)/u;

/**
 * One block for each canonical paragraph, with its role and the numbers that deputies cite: parts counted by the
 * headings of level 1, paragraphs counted under the part, standalone headings not counted.
 */
export function buildBlocks(canonical: CanonicalText, parsed: ParsedReport, newId: () => string): Block[] {
  const headings = Map.groupBy(parsed.structure, ({ line }) => line);
  let part = 0;
  let counted = 0;
  return canonical.paragraphs.map(({ start, end, line, page, sourceStart }, ordinal): Block => {
    const own = headings.get(line) ?? [];
    const text = canonical.text.slice(start, end);
    const role = roleOf({ line, text, own, offset: sourceStart }, parsed);
    const inBody = role === 'heading' || role === 'runIn' || role === 'paragraph';
    if (inBody && own.some(({ level }) => level === 1)) {
      part += 1;
      counted = 0;
    }
    if (inBody && role !== 'heading') counted += 1;
    return {
      id: newId(),
      ordinal,
      start,
      end,
      role,
      part: inBody ? part : null,
      paragraph: inBody && role !== 'heading' ? counted : null,
      page,
      line,
    };
  });
}

interface Paragraph {
  readonly line: number;
  readonly text: string;
  readonly own: readonly ParsedHeading[];
  /** Where the paragraph begins in the source line. */
  readonly offset: number;
}

function roleOf({ line, text, own, offset }: Paragraph, { meta, structure }: ParsedReport): BlockRole {
  const firstAnnex = Math.min(...meta.annexes.map((annex) => annex.line));
  if (line >= firstAnnex) return 'annex';
  if (line < meta.bodyStart) return isTitle(text, meta.title) ? 'title' : 'furniture';
  if (line > meta.bodyEnd) return 'furniture';
  if (own.some(({ style }) => style === 'standalone')) return 'heading';
  if (own.some(({ style, start, mark }) => style === 'runin' && start - mark.length <= offset + 1))
    return 'runIn';
  const lastHeading = structure.at(-1)?.line ?? 0;
  if (line === meta.bodyStart && SALUTATION.test(text)) return 'salutation';
  if (line === meta.bodyEnd && line > lastHeading && CLOSING.test(text)) return 'closing';
  return 'paragraph';
}

function isTitle(text: string, title: string | null): boolean {
  return title !== null && text.replace(/\s/gu, '') === title.replace(/\s/gu, '');
}
