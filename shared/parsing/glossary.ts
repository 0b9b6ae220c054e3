import { leadMark } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import type { GlossaryEntry } from './types.ts';

const GLOSSARY = /名词|词语|用语|术语|注释|释义|注解|解释/u;
const REFERENCE = /^\[\d{1,3}\]\s*/u;
const PAGE = /[（(]?(?:见|《报告》)第\d+页[^）)]*[）)]?$/u;

const cleanTerm = (text: string): string =>
  text
    .replace(REFERENCE, '')
    .replace(PAGE, '')
    .replace(/[：:\s]+$/u, '')
    .trim();

/** One entry out of a line: 3.“四新”产业：…, [2]四大主导产业：, 六稳 稳就业…; null where the line is no entry. */
const entryOf = (paragraph: Paragraph): { term: string; definition: string; numbered: boolean } | null => {
  const reference = REFERENCE.exec(paragraph.text)?.[0] ?? '';
  const lead = reference === '' ? leadMark(paragraph.text) : null;
  const numbered = reference !== '' || lead !== null;
  const text = paragraph.text.slice(reference.length + (lead?.length ?? 0));
  const colon = /^([^：。]{1,60})：(.*)$/su.exec(text);
  if (colon !== null)
    return {
      term: cleanTerm(colon[1] ?? ''),
      definition: (colon[2] ?? '').replace(PAGE, '').trim(),
      numbered,
    };
  if (!numbered) return null;
  const spaced = /^([^\s。]{2,30})\s+(.{4,})$/su.exec(text);
  if (spaced !== null) return { term: cleanTerm(spaced[1] ?? ''), definition: spaced[2] ?? '', numbered };
  const named = /^([^。，]{2,30}?)(?:是指|指的是|，?即|指)(.{4,})$/su.exec(text);
  if (named !== null) return { term: cleanTerm(named[1] ?? ''), definition: named[2] ?? '', numbered };
  return text.length <= 60 ? { term: cleanTerm(text), definition: '', numbered } : null;
};

/** Terms and their explanations from the annexes that explain terms. Indexes are those of the paragraph list. */
export function readGlossary(
  paragraphs: readonly Paragraph[],
  annexes: readonly { readonly index: number; readonly title: string }[],
): GlossaryEntry[] {
  const out: { term: string; definition: string; line: number }[] = [];
  annexes.forEach((annex, position) => {
    if (!GLOSSARY.test(annex.title)) return;
    const until = annexes[position + 1]?.index ?? paragraphs.length;
    for (let index = annex.index + 1; index < until; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined || paragraph.text.startsWith('|')) continue;
      if (/^(?:分享到|上一篇|相关|责任编辑|来源)/u.test(paragraph.text)) break;
      const open = out.at(-1);
      const waits = open !== undefined && open.definition === '';
      const entry = entryOf(paragraph);
      if (entry !== null && entry.term !== '' && !(waits && !entry.numbered))
        out.push({ term: entry.term, definition: entry.definition, line: paragraph.line });
      else if (open !== undefined) open.definition += paragraph.text;
    }
  });
  return out.filter((entry) => entry.definition !== '');
}
