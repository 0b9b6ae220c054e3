import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { repositoryRoot } from '../../support/test-core.ts';
import { setUp } from '../../support/reviewing.ts';

const REPORTS = 20;
/** How often what was done and what is planned stands in each report: together 2,000 tasks and 10,000 measures. */
const ROUNDS = { done: 2, planned: 4 } as const;
const NEWEST = 2024;

const paragraphs = readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
const at = (opening: string): number => paragraphs.findIndex((line) => line.startsWith(opening));

/** The paragraphs with other figures in each round. */
function round(of: readonly string[], by: number): string[] {
  return of.map((line) => line.replace(/\d/g, (digit) => String(((Number(digit) + by) % 9) + 1)));
}

/** One of the reports of a place that never was, for a year. */
function reportOf(year: number): string {
  const [done, forward, last] = [at('一、'), at('二、'), at('三、')];
  const own = paragraphs.at(-1) ?? '';
  const pastParts = Array.from({ length: ROUNDS.done }, (_, by) =>
    round(paragraphs.slice(done + 1, forward), by + year),
  );
  const plans = Array.from({ length: ROUNDS.planned }, (_, by) =>
    round(paragraphs.slice(last + 1, at('四、')), by + year),
  );
  return [
    '江北市政府工作报告',
    `——${year}年1月18日在江北市人民代表大会上`,
    '各位代表：',
    '现在，我代表市人民政府，向大会报告工作，请予审议。',
    `一、${year - 1}年工作回顾`,
    ...pastParts.flat(),
    `二、${year}年主要预期目标和重点工作`,
    ...plans.flat(),
    own,
  ].join('\n');
}

/** First start, the built-in report and 20 years of another place; how much they hold. */
export async function fillRegister(client: ContractClient): Promise<{ tasks: number; measures: number }> {
  const { version } = await setUp(client);
  const count = { tasks: 0, measures: 0 };
  for (let year = NEWEST - REPORTS + 1; year <= NEWEST; year += 1) {
    const { versionId } = await client.call('library.import', {
      source: { type: 'text', name: `${year}.txt`, text: reportOf(year) },
    });
    const { tasks, measures } = await client.call('library.open', { versionId });
    count.tasks += tasks.length;
    count.measures += measures.length;
  }
  await client.call('reading.moveTo', { versionId: version.id, offset: 0 });
  return count;
}
