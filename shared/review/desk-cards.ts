import type { DeskAuthor, DeskOpinion, GivenGroup, OpinionGroup, OpinionsApart } from './consolidation.ts';

/** One opinion or one group of them, with what was decided on it. */
export interface DeskCard {
  readonly type: 'group';
  /** Stays the same as long as the group or the opinion does. */
  readonly key: string;
  /** Null for a single opinion that nobody touched. */
  readonly group: OpinionGroup | null;
  /** What other groups made of its opinions, as their packets say. */
  readonly given: readonly GivenGroup[];
  /** In text order, at least one. */
  readonly opinions: readonly DeskOpinion[];
  /** Deputies who gave one of them, each once, in the order of their opinions. */
  readonly authors: readonly DeskAuthor[];
  /** Code units, and a share of one where several cards begin; about -1 for the whole report. */
  readonly position: number;
  /** An opinion of it asks for another wording of the same words than another one, or for the opposite. */
  readonly disputed: boolean;
}

/** 可能是同一意见: cards of which a person should say whether they are one. */
export interface DeskProposal {
  readonly type: 'proposal';
  readonly key: string;
  readonly cards: readonly DeskCard[];
  readonly position: number;
}

export type DeskItem = DeskCard | DeskProposal;

export interface DeskInput {
  readonly authors: readonly DeskAuthor[];
  readonly opinions: readonly DeskOpinion[];
  readonly groups: readonly OpinionGroup[];
  /** What packets of groups brought; see deskGroups for what of it counts. */
  readonly given: readonly GivenGroup[];
  readonly apart: readonly OpinionsApart[];
  /** Ids that the grouping proposes as one. */
  readonly clusters: readonly (readonly string[])[];
  /** Ids of opinions that another one on the same words asks the opposite of. */
  readonly opposed: readonly string[];
}

/**
 * Lays the desk out: stored groups and single opinions as cards, and in place of single ones the proposals to join
 * them, with each other or with a group. Joins nothing by itself. In text order, or where a person moved a card;
 * what is on the whole report comes first.
 */
export function layOutDesk(input: DeskInput): DeskItem[] {
  const cards = cardsOf(input);
  const cardOf = new Map(cards.flatMap((card) => card.opinions.map(({ id }) => [id, card] as const)));
  const hidden = new Set<string>();
  const proposals: DeskProposal[] = [];
  const apart = apartOf(input.apart);
  for (const cluster of [...input.clusters, ...grownGroups(input)]) {
    const found = new Set(cluster.flatMap((id) => cardOf.get(id) ?? []));
    for (const bucket of buckets([...found], apart)) {
      const [first] = bucket;
      if (first === undefined || bucket.length < 2) continue;
      for (const card of bucket) if (card.group === null) hidden.add(card.key);
      const { position } = bucket.find(({ group }) => group !== null) ?? first;
      proposals.push({ type: 'proposal', key: `? ${first.key}`, cards: bucket, position });
    }
  }
  const items: DeskItem[] = [...cards.filter(({ key }) => !hidden.has(key)), ...proposals];
  const nth = new Map(input.opinions.map(({ id }, at) => [id, at]));
  const rank = (item: DeskItem): number => {
    if (item.type === 'group') return nth.get(item.opinions[0]?.id ?? '') ?? 0;
    const group = item.cards.find((card) => card.group !== null);
    // A proposal that holds a group stands right behind it.
    return group ? rank(group) + 0.5 : Math.min(...item.cards.map(rank));
  };
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .sort((a, b) => a.item.position - b.item.position || a.rank - b.rank)
    .map(({ item }) => item);
}

/**
 * Groups that were given: their opinions are proposed as one where a person here has made something of some of them
 * and others came later. What the grouping proposes anyway is not proposed twice.
 */
function grownGroups({ given, clusters }: DeskInput): (readonly string[])[] {
  if (given.length === 0) return [];
  const proposed = new Set(clusters.flat());
  return given.map(({ members }) => members).filter((members) => !members.some((id) => proposed.has(id)));
}

function cardsOf({ authors, opinions, groups, given, opposed }: DeskInput): DeskCard[] {
  const givenOf = new Map(given.flatMap((group) => group.members.map((id) => [id, group] as const)));
  const byId = new Map(opinions.map((opinion) => [opinion.id, opinion]));
  const taken = new Set<string>();
  const grouped = groups.flatMap((group): DeskCard[] => {
    const members = group.members.flatMap((id) => (taken.has(id) ? [] : (byId.get(id) ?? [])));
    for (const { id } of members) taken.add(id);
    return members.length === 0 ? [] : [cardOf(members.sort(inText), group, { authors, givenOf })];
  });
  const singles = opinions
    .filter(({ id }) => !taken.has(id))
    .map((opinion) => cardOf([opinion], null, { authors, givenOf }));
  return markDisputed(placedApart([...grouped, ...singles]), new Set(opposed));
}

/** How far cards on the same words stand apart, so that a card can be moved between them. Code units. */
const STEP = 1e-4;

/** Gives cards that nobody moved and that begin with the same character places of their own, in the order of the text. */
function placedApart(cards: readonly DeskCard[]): DeskCard[] {
  const counts = new Map<number, number>();
  const nth = new Map<DeskCard, number>();
  const unmoved = cards.filter(({ group }) => (group?.position ?? null) === null);
  for (const card of unmoved.sort(byFirst)) {
    const before = counts.get(card.position) ?? 0;
    counts.set(card.position, before + 1);
    if (before > 0) nth.set(card, before);
  }
  return cards.map((card) => {
    const before = nth.get(card);
    return before === undefined ? card : { ...card, position: card.position + before * STEP };
  });
}

function byFirst({ opinions: [a] }: DeskCard, { opinions: [b] }: DeskCard): number {
  return a && b ? inText(a, b) : 0;
}

function cardOf(
  opinions: readonly DeskOpinion[],
  group: OpinionGroup | null,
  {
    authors,
    givenOf,
  }: {
    readonly authors: readonly DeskAuthor[];
    readonly givenOf: ReadonlyMap<string, GivenGroup>;
  },
): DeskCard {
  const people = new Map(
    opinions.flatMap(({ author }) => {
      const found = authors[author];
      return found ? [[found.person, found] as const] : [];
    }),
  );
  const [first] = opinions;
  return {
    type: 'group',
    key: group?.id ?? first?.id ?? '',
    group,
    given: [...new Set(opinions.flatMap(({ id }) => givenOf.get(id) ?? []))],
    opinions,
    authors: [...people.values()],
    position: group?.position ?? first?.start ?? -1,
    disputed: false,
  };
}

const inText = (a: DeskOpinion, b: DeskOpinion): number =>
  (a.start ?? -1) - (b.start ?? -1) || (a.id < b.id ? -1 : 1);

/** What an opinion wants its words to become; null when it asks for no wording. */
export function askedWords({ wordingChange: change }: Pick<DeskOpinion, 'wordingChange'>): string | null {
  return change === null ? null : `${change.operation} ${change.proposed.trim()}`;
}

/** Marks cards that ask for different wordings of overlapping words, and those with an opposed opinion. */
function markDisputed(cards: readonly DeskCard[], opposed: ReadonlySet<string>): DeskCard[] {
  const asked = cards
    .flatMap((card) => card.opinions.map((opinion) => ({ card, opinion, words: askedWords(opinion) })))
    .filter(({ words, opinion }) => words !== null && opinion.start !== null)
    .sort((a, b) => inText(a.opinion, b.opinion));
  const disputed = new Set(cards.filter(({ opinions }) => opinions.some(({ id }) => opposed.has(id))));
  asked.forEach((one, at) => {
    const end = one.opinion.end ?? 0;
    for (let next = at + 1; next < asked.length; next++) {
      const other = asked[next];
      if (other === undefined || (other.opinion.start ?? 0) >= end) break;
      if (other.words === one.words) continue;
      disputed.add(one.card);
      disputed.add(other.card);
    }
  });
  return cards.map((card) => (disputed.has(card) ? { ...card, disputed: true } : card));
}

/** For each opinion, the numbers of the decisions that keep it apart from others. */
function apartOf(apart: readonly OpinionsApart[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  apart.forEach(({ members }, at) => {
    for (const id of members) {
      const known = found.get(id);
      if (known) known.push(at);
      else found.set(id, [at]);
    }
  });
  return found;
}

/** Cards that may be proposed together: no two of them hold opinions that a person keeps apart. */
function buckets(cards: readonly DeskCard[], apart: ReadonlyMap<string, readonly number[]>): DeskCard[][] {
  const found: { cards: DeskCard[]; apart: Set<number> }[] = [];
  for (const card of cards) {
    const mine = card.opinions.flatMap(({ id }) => apart.get(id) ?? []);
    const place = found.find((bucket) => !mine.some((at) => bucket.apart.has(at)));
    if (place) {
      place.cards.push(card);
      for (const at of mine) place.apart.add(at);
    } else found.push({ cards: [card], apart: new Set(mine) });
  }
  return found.map((bucket) => bucket.cards);
}
