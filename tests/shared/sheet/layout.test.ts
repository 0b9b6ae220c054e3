import { expect, test } from '@jest/globals';
import { signatureLines } from '../../../shared/sheet/layout.ts';

/** Six characters wide: four figures and two single ones count half. */
const DATE = '2024年1月9日';

// GB/T 9704-2012, 落款, in characters from the right edge.
test.each([
  ['a signer longer than the date keeps two', '镇江市京口区代表团　周文斌', 2, 7],
  ['a date longer than the signer keeps two', '周文斌', 7, 2],
  ['so does a date that is a little shorter', '京口区代表团长', 3, 2],
])('%s', (_, signer, signerIndent, dateIndent) => {
  const lines = signatureLines(signer, DATE);
  expect(lines).toEqual([
    { text: signer, indent: signerIndent },
    { text: DATE, indent: dateIndent },
  ]);
  expect(signerIndent + Array.from(signer).length - (dateIndent + 6)).toBe(2);
});

test('nobody signs: the date alone keeps two', () => {
  expect(signatureLines(null, DATE)).toEqual([{ text: DATE, indent: 2 }]);
});

test('delegation and name that fill more than a line stand under each other', () => {
  const delegation = '京口区和润州区以及镇江经济技术开发区联合代表团';
  expect(signatureLines(`${delegation}　买买提·阿卜杜热合曼`, DATE)).toEqual([
    { text: delegation, indent: 2 },
    { text: '买买提·阿卜杜热合曼', indent: 2 },
    { text: DATE, indent: 3.5 },
  ]);
});

test('a name of more than a line never moves the date off the page', () => {
  const name = '名'.repeat(60);
  for (const { indent } of signatureLines(`京口代表团　${name}`, DATE)) expect(indent).toBe(2);
});
