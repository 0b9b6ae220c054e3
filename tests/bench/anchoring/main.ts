import { numberOption, reportsFolder } from '../options.ts';
import { run } from './run.ts';

// Notes over simulated revisions: `npm run bench -- anchoring [--corpus DIR] [--notes N] [--seed N]`. Without a folder
// of reports as text files, those beside the repository or the built-in one.

const table = await run({
  corpus: reportsFolder(),
  notes: numberOption('notes', 100_000),
  seed: numberOption('seed', 1),
});
console.log(table.title);
const widths = table.columns.map((column, i) =>
  Math.max(column.length, ...table.rows.map((row) => row[i]?.length ?? 0)),
);
for (const row of [table.columns, ...table.rows]) {
  console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
}
for (const bar of table.bars)
  console.log(`${bar.met ? 'met   ' : 'MISSED'} ${bar.name}: ${bar.measured} (bar ${bar.bar})`);
process.exitCode = table.bars.every((bar) => bar.met) ? 0 : 1;
