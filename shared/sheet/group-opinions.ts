import type { VersionContent } from '../report/model.ts';
import type { DeskAuthor, DeskOpinion } from '../review/consolidation.ts';
import type { DeskCard } from '../review/desk-cards.ts';
import { groupPaperWords as words } from '../wording/group-papers.ts';
import { editSentence } from '../wording/papers.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import type { Signer } from './common.ts';
import type { DateParts } from './model.ts';

/** What the papers of a group are made of: the cards of the desk in its order. */
export interface GroupInput extends Signer {
  readonly content: VersionContent;
  readonly authors: readonly DeskAuthor[];
  readonly cards: readonly DeskCard[];
  readonly today: DateParts;
}

/** Deputies are named on a paper of the group where it is signed by name; else they are only counted. */
const named = ({ signature }: Pick<Signer, 'signature'>): boolean => signature === 'named';

/** A deputy as the packet allows. */
export function deputyName({ mode, name, delegation }: DeskAuthor): string {
  const [clean, team] = [cleanLine(name), cleanLine(delegation)];
  if (mode === 'unsigned') return words.unsigned;
  return mode === 'delegationOnly' || clean === '' ? words.ofDelegation(team) : clean;
}

/** Who gave the opinions of a card, for a cell. */
export function cardNames({ authors }: Pick<DeskCard, 'authors'>, input: Pick<Signer, 'signature'>): string {
  return named(input) ? authors.map(deputyName).join('、') : words.people(authors.length);
}

/** What one opinion says, in a deputy's own words; a wording change as a sentence. */
export function opinionText({ quote, wordingChange: change, body }: DeskOpinion): string {
  const asked = change
    ? `${editSentence(change.operation, cleanLine(quote), cleanLine(change.proposed))}${cleanLine(change.reason)}`
    : '';
  return [asked, ...cleanParagraphs(body)].filter((part) => part !== '').join('\n');
}

/**
 * What a card says: the words a person wrote for the group, else every different original, with its deputy where
 * there are several. Nothing is put into other words here.
 */
export function cardText(card: DeskCard, input: Pick<GroupInput, 'authors' | 'signature'>): string {
  const wording = cleanParagraphs(card.group?.wording ?? '').join('\n');
  if (wording !== '') return wording;
  const said = new Map<string, DeskAuthor[]>();
  for (const opinion of card.opinions) {
    const text = opinionText(opinion);
    const author = input.authors[opinion.author];
    if (text === '') continue;
    said.set(text, [...(said.get(text) ?? []), ...(author ? [author] : [])]);
  }
  if (said.size < 2) return [...said.keys()].join('');
  return [...said]
    .map(([text, authors]) =>
      named(input) ? words.original(authors.map(deputyName).join('、'), text) : text,
    )
    .join('\n');
}
