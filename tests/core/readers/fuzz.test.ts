import { expect, test } from '@jest/globals';
import { FUZZED_FORMATS, fuzzReader } from '../../support/fuzz-readers.ts';

// `npm run fuzz` does the same with 10,000 files a reader.
test.each(FUZZED_FORMATS)('100 damaged %s files end in a result or a clean refusal', async (format) => {
  const result = await fuzzReader(
    format,
    Array.from({ length: 100 }, (_, index) => index + 1),
    // Time is judged by `npm run fuzz`; here the limit only ends what would never end.
    10_000,
  );
  expect(result.findings).toEqual([]);
  // Damage that never gets past the door would test nothing, and ending by force must stay the exception.
  expect(result.read).toBeGreaterThan(5);
  expect(result.ended.length).toBeLessThan(10);
});
