import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** `node build/node24.mjs tests/bench/anchoring/main.ts [--corpus DIR] [--notes N] [--seed N]`. */
function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const number = (name: string): number | undefined => {
  const value = option(name);
  return value === undefined ? undefined : Number(value);
};

const table = await run({
  corpus: option('corpus') ?? fileURLToPath(new URL('../../../seeds/', import.meta.url)),
  notes: number('notes') ?? 100_000,
  seed: number('seed') ?? 1,
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
