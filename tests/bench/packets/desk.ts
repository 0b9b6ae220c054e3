import type { ContractClient } from '../../../shared/contract/client.ts';
import { filterDesk, noFilter } from '../../../renderer/features/consolidation/desk-filter.ts';
import type { DeskFilter } from '../../../renderer/features/consolidation/desk-filter.ts';
import { layOutDesk } from '../../../shared/review/desk-cards.ts';
import type { DeskInput, DeskItem } from '../../../shared/review/desk-cards.ts';
import { opinionsOf } from '../../../shared/review/desk-outline.ts';
import { median, timesOf } from '../figures.ts';

/** Cards that a screen draws at first. */
const SEEN = 12;

/** The desk as the screen has it, and the milliseconds until it was there. */
export interface OpenedDesk {
  readonly input: DeskInput;
  readonly items: readonly DeskItem[];
  readonly answered: number;
  readonly shown: number;
}

/** Asks as the screen does when it opens: all at once, the proposals only later. */
export async function openDesk(client: ContractClient, versionId: string): Promise<OpenedDesk> {
  const begin = performance.now();
  const [said, made] = await Promise.all([
    client.call('consolidation.outline', { versionId }),
    client.call('consolidation.groups', { versionId }),
    client.call('packets.receipts', { versionId }),
  ]);
  const answered = performance.now() - begin;
  const input = {
    authors: said.authors,
    opinions: opinionsOf(said.outline),
    ...made,
    clusters: [],
    opposed: [],
  };
  const items = layOutDesk(input);
  const opinionIds = items
    .slice(0, SEEN)
    .flatMap((item) => (item.type === 'group' ? [item.opinions[0]?.id ?? ''] : []));
  await client.call('consolidation.words', { versionId, opinionIds });
  return { input, items, answered, shown: performance.now() - begin };
}

/** The slowest of the filters of the desk, each by its median, in milliseconds. */
export async function slowestFilter(items: readonly DeskItem[], person: string): Promise<number> {
  const filters: DeskFilter[] = [
    { ...noFilter, view: 'open' },
    { ...noFilter, view: 'disputed' },
    { ...noFilter, kinds: ['problem'], order: 'people' },
    { ...noFilter, person },
    { ...noFilter, section: { key: 'any', name: 'any', start: 2_000, end: 9_000 } },
  ];
  const times: number[] = [];
  for (const filter of filters) times.push(median(await timesOf(() => filterDesk(items, filter), 5, 1)));
  return Math.max(...times);
}
