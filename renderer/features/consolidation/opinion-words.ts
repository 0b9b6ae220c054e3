import { useEffect, useRef, useState } from 'react';
import type { DeskOpinion, DeskWords } from '../../../shared/review/consolidation.ts';
import type { DeskCard, DeskItem } from '../../../shared/review/desk-cards.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { cardsOf } from './desk-sections.ts';

type WordsById = ReadonlyMap<string, DeskWords>;

const none: WordsById = new Map();

/** Ids of all opinions that some items hold. */
export function opinionIdsOf(items: readonly DeskItem[]): string[] {
  return items.flatMap((item) => cardsOf(item).flatMap((card) => card.opinions.map(({ id }) => id)));
}

/** The item with the words of its opinions; null as long as some of them are missing. */
export function withWords(item: DeskItem, words: WordsById): DeskItem | null {
  if (item.type === 'group') return cardWithWords(item, words);
  const cards = item.cards.flatMap((card) => cardWithWords(card, words) ?? []);
  return cards.length < item.cards.length ? null : { ...item, cards };
}

function cardWithWords(card: DeskCard, words: WordsById): DeskCard | null {
  const opinions = card.opinions.flatMap((opinion): DeskOpinion[] => {
    const said = words.get(opinion.id);
    return said ? [{ ...opinion, quote: said.quote, place: said.place, body: said.body }] : [];
  });
  return opinions.length < card.opinions.length ? null : { ...card, opinions };
}

/** The words of the opinions that are seen, or why some of them are missing. */
export interface SeenWords {
  readonly words: WordsById;
  /** Why the last question was not answered; null when all is well. */
  readonly failure: string | null;
  readonly retry: () => void;
}

/**
 * Asks for the words of opinions when they come into sight: the list of a whole congress comes without them. When
 * `opinions` were asked for anew, the old words stay until the new ones are there.
 */
export function useWords(
  versionId: string,
  opinions: readonly DeskOpinion[],
  seen: readonly string[],
): SeenWords {
  const client = useClient();
  const [words, setWords] = useState(none);
  const [failure, setFailure] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const asked = useRef<{ of: readonly DeskOpinion[]; ids: Set<string> }>({ of: opinions, ids: new Set() });
  const key = seen.join(' ');
  useEffect(() => {
    if (asked.current.of !== opinions) asked.current = { of: opinions, ids: new Set() };
    const { ids } = asked.current;
    const opinionIds = key.split(' ').filter((id) => id !== '' && !ids.has(id));
    if (opinionIds.length === 0) return;
    for (const id of opinionIds) ids.add(id);
    client.call('consolidation.words', { versionId, opinionIds }).then(
      (answer) => {
        setFailure(null);
        setWords((before) => new Map([...before, ...answer.words.map((each) => [each.id, each] as const)]));
      },
      (error: unknown) => {
        // Asked for again by the person, or with the next ones that come into sight.
        for (const id of opinionIds) ids.delete(id);
        setFailure(sentenceOf(error));
      },
    );
  }, [client, versionId, opinions, key, tries]);
  return { words, failure, retry: () => setTries((count) => count + 1) };
}
