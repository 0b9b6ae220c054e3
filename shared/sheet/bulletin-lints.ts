import type { RosterEntry } from '../packet/roster.ts';
import type { DeskAuthor } from '../review/consolidation.ts';
import type { DeskItem } from '../review/desk-cards.ts';
import type { Profile } from '../review/profile.ts';
import { bulletinLintWords as words } from '../wording/bulletin-lints.ts';
import { bulletinCards } from './bulletin.ts';
import { opinionText } from './group-opinions.ts';

/** The rules of a 简报 that can be looked at, by what they ask for. */
type BulletinRule =
  | 'signed'
  | 'fullDelegation'
  | 'rosterNames'
  | 'notOneDeputy'
  | 'achievementsAndSuggestions'
  | 'criticismKept'
  | 'notRepeated'
  | 'numerals'
  | 'bookMarks';

/** One thing to look at before a 简报稿 goes out. */
export interface BulletinLint {
  readonly rule: BulletinRule;
  readonly message: string;
  /** Keys of the cards it is about; empty for the whole paper. */
  readonly cardKeys: readonly string[];
}

export interface BulletinLintInput {
  readonly profile: Pick<Profile, 'delegation'>;
  readonly roster: readonly Pick<RosterEntry, 'name' | 'delegation'>[];
  readonly items: readonly DeskItem[];
}

const NUMERAL = '[〇零一二两三四五六七八九十百千万]+';
/** Quantities and shares in Chinese numerals; 一是, 一方面 and the like are none. */
const CHINESE_NUMBERS = new RegExp(
  `百分之${NUMERAL}|${NUMERAL}(?:多|余)?(?:个百分点|公里|平方米|万元|亿元|亩|人次|家|台|座|公顷|吨)`,
  'u',
);
const FULL_DELEGATION = /(?:市|区|县|旗|州|盟|镇|乡|街道|军|驻镇部队)[^代]*代表团/u;

/** What of the nine rules a 简报稿 of these cards would break; the signature is always reminded of. */
export function lintBulletin(input: BulletinLintInput): BulletinLint[] {
  const all = input.items.filter((item) => item.type === 'group');
  const cards = bulletinCards(all);
  const texts = cards.map((card) => ({
    key: card.key,
    text: card.group?.wording || card.opinions.map(opinionText).join('\n'),
  }));
  const lints: BulletinLint[] = [{ rule: 'signed', message: words.signed, cardKeys: [] }];
  const add = (rule: BulletinLint['rule'], message: string, cardKeys: readonly string[] = []): void => {
    lints.push({ rule, message, cardKeys });
  };

  const delegation = input.profile.delegation.trim();
  const inRoster = input.roster.some((entry) => entry.delegation === delegation);
  if (!inRoster && !FULL_DELEGATION.test(delegation)) add('fullDelegation', words.fullDelegation(delegation));

  for (const { author, key } of strangers(cards, input.roster))
    add('rosterNames', words.rosterNames(author.name, likeNames(author.name, input.roster)), [key]);

  const people = new Set(cards.flatMap(({ authors }) => authors.map(({ person }) => person)));
  if (people.size === 1) add('notOneDeputy', words.notOneDeputy);

  const kinds = new Set(cards.flatMap(({ opinions }) => opinions.map(({ kind }) => kind)));
  if (cards.length > 0 && !kinds.has('praise')) add('achievementsAndSuggestions', words.noPraise);
  if (cards.length > 0 && !kinds.has('suggestion')) add('achievementsAndSuggestions', words.noSuggestion);

  const critical = all.filter(({ opinions }) => opinions.some(({ kind }) => kind === 'problem'));
  const dropped = critical.filter((card) => !cards.includes(card));
  if (dropped.length > 0)
    add(
      'criticismKept',
      words.criticismDropped(dropped.length),
      dropped.map(({ key }) => key),
    );
  const reworded = critical.filter(({ group }) => (group?.wording ?? '') !== '');
  if (reworded.length > 0)
    add(
      'criticismKept',
      words.criticismReworded(reworded.length),
      reworded.map(({ key }) => key),
    );

  const proposals = input.items.filter(({ type }) => type === 'proposal');
  if (proposals.length > 0)
    add(
      'notRepeated',
      words.notRepeated(proposals.length),
      proposals.map(({ key }) => key),
    );

  for (const { key, text } of texts) {
    const number = CHINESE_NUMBERS.exec(text)?.[0];
    if (number !== undefined) add('numerals', words.numerals(number), [key]);
    const title = /《[^》]+》/u.exec(text)?.[0];
    if (title !== undefined) add('bookMarks', words.bookMarks(title), [key]);
  }
  return lints;
}

/** Named deputies that the roster does not have letter by letter, each once; none without a roster. */
function strangers(
  cards: readonly { readonly key: string; readonly authors: readonly DeskAuthor[] }[],
  roster: BulletinLintInput['roster'],
): { author: DeskAuthor; key: string }[] {
  if (roster.length === 0) return [];
  const known = new Set(roster.map(({ name }) => name));
  const found = new Map<string, { author: DeskAuthor; key: string }>();
  for (const { authors, key } of cards)
    for (const author of authors)
      if (author.mode === 'named' && !known.has(author.name) && !found.has(author.name))
        found.set(author.name, { author, key });
  return [...found.values()];
}

/** Names of the roster that differ in one character, or in blanks alone. */
function likeNames(name: string, roster: BulletinLintInput['roster']): string[] {
  const bare = (text: string): string => text.replace(/\s/gu, '');
  const wanted = Array.from(bare(name));
  return roster
    .map((entry) => entry.name)
    .filter((other) => {
      const letters = Array.from(bare(other));
      const differing = wanted.filter((letter, at) => letters[at] !== letter).length;
      return letters.length === wanted.length && differing <= 1;
    })
    .slice(0, 3);
}
