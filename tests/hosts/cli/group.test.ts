import { describe, expect, test } from '@jest/globals';
import { cli } from './terminal.ts';

const opinion = (id: string | number, text: string) => ({
  id,
  line: 123,
  quote: '推进老旧小区加装电梯',
  kind: 'suggestion',
  text,
});

describe('group', () => {
  test('prints every id once, the same wishes together', async () => {
    const list = [
      opinion('a', '装电梯一户要掏好几万，建议提高补贴。'),
      opinion(7, '一楼不同意就装不成，要有人调解。'),
      opinion('c', '老人说负担不起装梯的钱，盼多补助一点。'),
    ];
    const { exit, value } = await cli(['group', '-', '--json'], JSON.stringify(list));
    expect(exit).toBe(0);
    expect(value).toEqual([['a', 'c'], [7]]);
  });

  test('gives an empty list for an empty list', async () => {
    expect((await cli(['group', '-'], '[]')).value).toEqual([]);
  });

  test.each([
    ['no list', '{}'],
    ['an id twice', JSON.stringify([opinion('a', '一'), opinion('a', '二')])],
    ['a place that is none', JSON.stringify([{ id: 'a', line: -1 }])],
  ])('says what is wrong with %s', async (_, input) => {
    const { value } = await cli(['group', '-'], input);
    expect(value).toMatchObject({ error: { code: 'invalidInput' } });
  });
});
