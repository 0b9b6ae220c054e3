import type { VersionContent } from '../report/model.ts';
import type { DeskAuthor, DeskOpinion } from '../review/consolidation.ts';
import type { DeskCard } from '../review/desk-cards.ts';
import type { EnteredSource } from '../review/opinion.ts';
import { groupPaperWords as words } from '../wording/group-papers.ts';
import { enteredSourceNames } from '../wording/packets.ts';
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

/** A deputy of some opinions. */
export interface Speaker {
  readonly author: DeskAuthor;
  readonly name: string;
  /** Where the convener had the opinions from; empty where the deputy handed one of them in. */
  readonly enteredFrom: readonly EnteredSource[];
}

/** The deputies of these opinions, each once, in the order of the opinions. */
export function speakersOf(
  opinions: readonly DeskOpinion[],
  { authors }: Pick<GroupInput, 'authors'>,
): Speaker[] {
  const people = new Map<string, { author: DeskAuthor; sources: (EnteredSource | null)[] }>();
  for (const { author: at, enteredFrom } of opinions) {
    const author = authors[at];
    if (!author) continue;
    const known = people.get(author.person) ?? { author, sources: [] };
    known.sources.push(enteredFrom);
    people.set(author.person, known);
  }
  return [...people.values()].map(({ author, sources }) => ({
    author,
    name: deputyName(author),
    enteredFrom: sources.includes(null) ? [] : [...new Set(sources.flatMap((source) => source ?? []))],
  }));
}

/** Which of these opinions the convener wrote down, and from where; empty for none. */
export function enteredMark(shown: readonly Speaker[], all: readonly Speaker[] = shown): string {
  const entered = shown.filter(({ enteredFrom }) => enteredFrom.length > 0);
  if (entered.length === 0) return '';
  const isAll = all.every(({ enteredFrom }) => enteredFrom.length > 0);
  const sources = [...new Set(entered.flatMap(({ enteredFrom }) => enteredFrom))];
  return words.entered(
    isAll ? [] : entered.map(({ name }) => name),
    all.length,
    sources.map((source) => enteredSourceNames[source]),
  );
}

const namesOf = (speakers: readonly Speaker[]): string =>
  speakers.map(({ name }) => name).join('、') + enteredMark(speakers);

/** Who gave these opinions, for a cell. */
export function cardNames(
  opinions: readonly DeskOpinion[],
  input: Pick<GroupInput, 'authors' | 'signature'>,
): string {
  const speakers = speakersOf(opinions, input);
  return named(input) ? namesOf(speakers) : words.people(speakers.length);
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
  const said = new Map<string, DeskOpinion[]>();
  for (const opinion of card.opinions) {
    const text = opinionText(opinion);
    if (text !== '') said.set(text, [...(said.get(text) ?? []), opinion]);
  }
  if (said.size < 2) return [...said.keys()].join('');
  return [...said]
    .map(([text, opinions]) => (named(input) ? words.original(cardNames(opinions, input), text) : text))
    .join('\n');
}
