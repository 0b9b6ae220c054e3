import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupOpinions } from '../../../shared/grouping/group-opinions.ts';
import type { OpinionWords } from '../../../shared/grouping/opinion-words.ts';
import { labelledOpinions, labelledSets } from '../../support/labelled-opinions.ts';
import { repositoryRoot } from '../../support/test-core.ts';
import type { Figure } from '../figures.ts';
import { median, printFigures, timesOf } from '../figures.ts';
import { judge } from './judge.ts';

// How well and how fast opinions are grouped: `npm run bench -- grouping [--misses]`.
const lines = readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8').split('\n');
const figures: Figure[] = [];

/** So many opinions: the labelled ones, then their texts on one another's passages. */
function many(count: number): OpinionWords[] {
  const known = labelledSets.flatMap((set) => labelledOpinions(set));
  return Array.from({ length: count }, (_, at) => {
    const place = known[at % known.length];
    const words = known[(at + 7 * Math.floor(at / known.length)) % known.length];
    if (place === undefined || words === undefined) throw new Error('no labelled opinions');
    return { ...place, id: String(at), kind: words.kind, text: words.text };
  });
}

for (const set of labelledSets) {
  const opinions = labelledOpinions(set);
  const { precision, recall, wrong, missed } = judge(groupOpinions(opinions, lines), opinions);
  console.log(
    `       ${set}: ${opinions.length} opinions, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ` +
      `pairs wrongly joined ${wrong.length}, missed ${missed.length}`,
  );
  if (process.argv.includes('--misses')) {
    const textOf = new Map(opinions.map(({ id, text }) => [id, text]));
    for (const [word, pairs] of Object.entries({ wrong, missed }))
      for (const [a, b] of pairs)
        console.log(`       ${word}: ${a} ${textOf.get(a)} | ${b} ${textOf.get(b)}`);
  }
}

for (const count of [750, 1500, 3000]) {
  const opinions = many(count);
  const value = median(await timesOf(() => groupOpinions(opinions, lines), 5, 1));
  figures.push({ name: `grouping ${count} opinions`, unit: 'ms', value, bar: count === 3000 ? 2000 : null });
}
const crowded = many(3000).map((opinion) => ({ ...opinion, line: 123, quote: '新改造老旧小区130万平方米' }));
figures.push({
  name: 'grouping 3000 opinions on one passage',
  unit: 'ms',
  value: median(await timesOf(() => groupOpinions(crowded, lines), 1)),
  bar: null,
});
printFigures(figures);
process.exitCode = figures.some(({ value, bar }) => bar !== null && value > bar) ? 1 : 0;
