import fc from 'fast-check';

/** All property tests of this folder run from this seed. */
export const SEED = 20240115;

const words = [
  '高质量',
  '发展',
  '推动',
  '改革',
  '民生',
  '实事',
  '一是',
  '（一）',
  '5.2%',
  '项目',
  '，',
  '。',
  '、',
  '𠮷',
  '😀',
  'GDP',
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(''));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join('。'));

/** Texts of few words in many orders, so that everything repeats and nearly everything is ambiguous. */
export const reportText = fc
  .array(fc.oneof(paragraph, fc.constantFrom('', ' ', '　')), { maxLength: 8 })
  .map((list) => list.join('\n'));

/** A text and a revision of it: pieces cut out, doubled, swapped and put in. */
export const versions = fc
  .tuple(reportText, fc.array(fc.tuple(fc.nat(), fc.nat(12), sentence, fc.nat(4)), { maxLength: 6 }))
  .map(([old, edits]) => ({ old, new: edits.reduce(edit, old) }));

function edit(text: string, [place, length, words, kind]: [number, number, string, number]): string {
  const at = place % (text.length + 1);
  const cut = text.slice(at, at + length);
  const rest = text.slice(at + length);
  if (kind === 0) return text.slice(0, at) + words + text.slice(at);
  if (kind === 1) return text.slice(0, at) + rest;
  if (kind === 2) return text.slice(0, at) + words + rest;
  if (kind === 3) return text.slice(0, at) + cut + cut + rest;
  return rest + '\n' + text.slice(0, at + length);
}
