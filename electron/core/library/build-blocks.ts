import type { ParsedReport } from '../../../shared/parsing/types.ts';
import type { Block, BlockRole } from '../../../shared/report/model.ts';
import type { CanonicalText } from '../../../shared/text/canonical.ts';

/**
 * One block for each canonical paragraph. Those of the body are all `paragraph` and not yet numbered: what they are
 * follows from the headings (shared/report/numbering.ts).
 */
export function buildBlocks(canonical: CanonicalText, parsed: ParsedReport, newId: () => string): Block[] {
  return canonical.paragraphs.map(({ start, end, line, page }, ordinal): Block => ({
    id: newId(),
    ordinal,
    start,
    end,
    role: roleOf(line, canonical.text.slice(start, end), parsed),
    part: null,
    paragraph: null,
    page,
    line,
  }));
}

function roleOf(line: number, text: string, { meta }: ParsedReport): BlockRole {
  const firstAnnex = Math.min(...meta.annexes.map((annex) => annex.line));
  if (line >= firstAnnex) return 'annex';
  if (line < meta.bodyStart) return isTitle(text, meta.title) ? 'title' : 'furniture';
  return line > meta.bodyEnd ? 'furniture' : 'paragraph';
}

function isTitle(text: string, title: string | null): boolean {
  return title !== null && text.replace(/\s/gu, '') === title.replace(/\s/gu, '');
}
