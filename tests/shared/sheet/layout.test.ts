import { expect, test } from '@jest/globals';
import { signatureIndents } from '../../../shared/sheet/layout.ts';

/** Six characters wide: four figures and two single ones count half. */
const DATE = '2024年1月9日';

// GB/T 9704-2012, 落款, in characters from the right edge.
test.each([
  ['a signer longer than the date keeps two', '镇江市京口区代表团　周文斌', 2, 7],
  ['a date longer than the signer keeps two', '周文斌', 7, 2],
  ['so does a date that is a little shorter', '京口区代表团长', 3, 2],
])('%s', (_, signer, signerIndent, dateIndent) => {
  const indents = signatureIndents(signer, DATE);
  expect(indents).toEqual({ signer: signerIndent, date: dateIndent });
  const leftOfSigner = indents.signer + Array.from(signer).length;
  const leftOfDate = indents.date + 6;
  expect(leftOfSigner - leftOfDate).toBe(2);
});
