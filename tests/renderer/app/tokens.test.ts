import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { annotationKind } from '../../../shared/review/annotation.ts';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/app/tokens.css'), 'utf8');

/** Hexadecimal tokens of one rule. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  const found: Record<string, string> = {};
  for (const [, name = '', hex = ''] of rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)) found[name] = hex;
  return found;
}

const light = tokensOf(':root');
const elder = { ...light, ...tokensOf(":root[data-size='elder']") };
const dark = { ...light, ...tokensOf(":root[data-theme='dark']") };
const darkElder = { ...elder, ...dark, ...tokensOf(":root[data-theme='dark'][data-size='elder']") };

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const kinds = annotationKind.options.map((kind) => `kind-${kind}`);

describe.each([
  { name: 'light', tokens: light, text: 4.5 },
  { name: 'dark', tokens: dark, text: 4.5 },
  { name: '长辈', tokens: elder, text: 7 },
  { name: '长辈 in dark', tokens: darkElder, text: 7 },
])('contrast in $name', ({ tokens, text }) => {
  const ratio = (a: string, b: string) => contrast(tokens[a] ?? '', tokens[b] ?? '');

  test.each(['ink', 'ink2', 'ink3', 'pri', ...kinds])('%s is read on paper and panel', (token) => {
    expect(ratio(token, 'paper')).toBeGreaterThanOrEqual(text);
    expect(ratio(token, 'panel')).toBeGreaterThanOrEqual(text);
  });

  test.each(['ink', 'ink2', 'ink3', 'pri'])('%s is read on the bare desk and the bars', (token) => {
    expect(ratio(token, 'desk')).toBeGreaterThanOrEqual(text);
    expect(ratio(token, 'bar')).toBeGreaterThanOrEqual(text);
  });

  test.each(kinds)('the character on the badge of %s', (token) => {
    expect(ratio('on-kind', token)).toBeGreaterThanOrEqual(text);
  });

  test('what is chosen, main actions, the undo bar, a search hit', () => {
    expect(ratio('pri', 'priw')).toBeGreaterThanOrEqual(text === 7 ? 6.5 : 4.5);
    expect(ratio('on-pri', 'pri')).toBeGreaterThanOrEqual(text);
    expect(ratio('on-notice', 'notice')).toBeGreaterThanOrEqual(7);
    expect(ratio('hit-ink', 'hit')).toBeGreaterThanOrEqual(7);
  });

  test.each(['edge', 'focus'])('%s is seen on every ground', (token) => {
    for (const ground of ['paper', 'panel', 'bar', 'desk']) {
      expect(ratio(token, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

test('components name tokens, no colours of their own', () => {
  const theme = readFileSync(join(import.meta.dirname, '../../../renderer/app/theme.ts'), 'utf8');
  expect(theme).not.toMatch(/#[0-9a-fA-F]{3,8}\b/);
});
