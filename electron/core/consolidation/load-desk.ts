import { changeSentence } from '../../../shared/wording/papers.ts';
import type { OpinionWords } from '../../../shared/grouping/opinion-words.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { DeskAuthor, DeskOpinion } from '../../../shared/review/consolidation.ts';
import type { Saying } from '../packets/load-opinions.ts';

/** The opinions as the desk shows them, and each author once. */
export function toDesk(opinions: readonly Saying[]): { authors: DeskAuthor[]; opinions: DeskOpinion[] } {
  const numbers = new Map<string, number>();
  const authors: DeskAuthor[] = [];
  const numberOf = ({ person, name, delegation, mode }: DeskAuthor): number => {
    const key = `${person} ${mode}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, authors.length);
    return authors.push({ person, name, delegation, mode }) - 1;
  };
  return {
    opinions: opinions.map(
      ({ id, author, source, enteredFrom, kind, placement, range, quote, place, body, ...said }) => ({
        id,
        author: numberOf(author),
        source,
        enteredFrom,
        kind,
        placement,
        start: range?.start ?? null,
        end: range?.end ?? null,
        quote,
        place,
        // What the author added later belongs to what the author says.
        body: [body, ...said.replies.map((reply) => reply.body)]
          .filter((each) => each.trim() !== '')
          .join('\n'),
        wordingChange: said.wordingChange,
      }),
    ),
    authors,
  };
}

/** The same opinions for the grouping: every paragraph of the report is a line of it. */
export function toGrouping(
  content: VersionContent,
  opinions: readonly DeskOpinion[],
): { opinions: OpinionWords[]; lines: string[] } {
  const blocks = [...content.blocks].sort((a, b) => a.start - b.start);
  const lines = blocks.map(({ start, end }) => content.text.slice(start, end));
  let at = 0;
  const lineOf = new Map<string, number>();
  for (const { id, start } of [...opinions].sort((a, b) => (a.start ?? -1) - (b.start ?? -1))) {
    if (start === null) continue;
    while (at + 1 < blocks.length && (blocks[at + 1]?.start ?? 0) <= start) at++;
    lineOf.set(id, at + 1);
  }
  return {
    lines,
    opinions: opinions.map(({ id, kind, start, end, quote, body, wordingChange }) => ({
      id,
      kind,
      line: lineOf.get(id) ?? 0,
      quote: start === null || end === null ? quote : content.text.slice(start, end),
      text: [wordingChange ? changeSentence(wordingChange) : '', body]
        .filter((each) => each !== '')
        .join('\n'),
    })),
  };
}
