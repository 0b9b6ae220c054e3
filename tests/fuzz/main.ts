import { FUZZED_FORMATS, fuzzReader } from '../support/fuzz-readers.ts';

// npm run fuzz [-- COUNT [FORMAT …]]: damaged files through every reader; fails on any finding.
const [count = '10000', ...formats] = process.argv.slice(2);
const seeds = Array.from({ length: Number(count) }, (_, index) => index + 1);
const chosen = FUZZED_FORMATS.filter((format) => formats.length === 0 || formats.includes(format));
let passed = 0;
let failed = 0;
for (const format of chosen) {
  const { read, refused, ended, findings, peak } = await fuzzReader(format, seeds, 2000);
  passed += read + refused + ended.length;
  failed += findings.length;
  console.log(
    `${format}: ${read} read, ${refused} refused, ${ended.length} ended by a limit, ${findings.length} findings, ${Math.round(peak.reading)} MB at most to read, ${Math.round(peak.parsing)} MB to parse`,
  );
  if (ended.length > 0) console.log(`  ended: ${ended.slice(0, 20).join(' ')}`);
  for (const { seed, reason } of findings.slice(0, 20))
    console.log(`  seed ${seed}: ${reason.split('\n')[0] ?? ''}`);
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
