import { groupOpinions } from '../../../shared/grouping/group-opinions.ts';
import { filterDesk, noFilter } from '../../../renderer/features/consolidation/desk-filter.ts';
import type { OpinionWords } from '../../../shared/grouping/opinion-words.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';
import type { DeskOpinion } from '../../../shared/review/consolidation.ts';
import { layOutDesk } from '../../../shared/review/desk-cards.ts';
import type { DeskInput } from '../../../shared/review/desk-cards.ts';
import { builtInLines as lines, estate } from '../../support/estate-opinions.ts';
import { heldOutSets, labelledOpinions, labelledSets, weighedSets } from '../../support/labelled-opinions.ts';
import type { Figure } from '../figures.ts';
import { median, printFigures, timesOf } from '../figures.ts';
import { judge } from './judge.ts';

// How well and how fast opinions are grouped: `npm run bench -- grouping [--misses]`.
const figures: Figure[] = [];

/** So many opinions, no two alike: the labelled ones, then their texts on one another's passages. */
function many(count: number): OpinionWords[] {
  const known = labelledSets.flatMap((set) => labelledOpinions(set));
  return Array.from({ length: count }, (_, at) => {
    const place = known[at % known.length];
    const words = known[(at + 7 * Math.floor(at / known.length)) % known.length];
    if (place === undefined || words === undefined) throw new Error('no labelled opinions');
    return { ...place, id: String(at), kind: words.kind, text: `${words.text}（第${at}条）` };
  });
}

for (const set of [...labelledSets, ...heldOutSets, ...weighedSets]) {
  const opinions = labelledOpinions(set);
  const { precision, recall, wrong, missed } = judge(groupOpinions(opinions, lines), opinions);
  console.log(
    `       ${set}${heldOutSets.some((each) => each === set) ? ' (held out)' : ''}: ${opinions.length} opinions, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ` +
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
const crowded = many(3000).map((opinion) => ({ ...opinion, line: 123, quote: estate }));
figures.push({
  name: 'grouping 3000 opinions on one passage',
  unit: 'ms',
  value: median(await timesOf(() => groupOpinions(crowded, lines), 1)),
  bar: null,
});
/** The desk of a whole congress: 500 deputies with 100 opinions each. */
function congress(): DeskInput {
  const opinions = many(50_000).map((opinion, at): DeskOpinion => {
    const start = opinion.line * 100;
    const kind = annotationKind.parse(opinion.kind);
    const wordingChange =
      kind === 'textEdit' ? ({ operation: 'replace', proposed: '启动', reason: '' } as const) : null;
    const { id, quote, text: body } = opinion;
    const place = `第三部分第${opinion.line}段`;
    return {
      ...{
        id,
        author: at % 500,
        source: 'packet',
        enteredFrom: null,
        kind,
        placement: 'placed',
        start,
        end: start + quote.length,
      },
      ...{ quote, place, body, wordingChange },
    };
  });
  const authors = Array.from({ length: 500 }, (_, at) => {
    const person = `代表${at}`;
    return { person, name: person, delegation: '京口代表团', mode: 'named' as const };
  });
  return { authors, opinions, groups: [], given: [], apart: [], clusters: [], opposed: [] };
}
const input = congress();
const laidOut = layOutDesk(input);
figures.push({
  name: 'laying out the desk of 500 × 100 opinions',
  unit: 'ms',
  value: median(await timesOf(() => layOutDesk(input), 5, 1)),
  bar: 1000,
});
figures.push({
  name: 'filtering 500 × 100 opinions',
  unit: 'ms',
  value: median(
    await timesOf(() => filterDesk(laidOut, { ...noFilter, kinds: ['problem'], order: 'people' }), 5, 1),
  ),
  bar: 100,
});
printFigures(figures);
process.exitCode = figures.some(({ value, bar }) => bar !== null && value > bar) ? 1 : 0;
