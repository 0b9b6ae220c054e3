import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { GroupingService } from '../../electron/core/consolidation/grouping-service.ts';
import { createGroupingService } from '../../electron/core/consolidation/grouping-service.ts';
import type { OpinionWords } from '../../shared/grouping/opinion-words.ts';

let service: GroupingService;

beforeEach(() => {
  service = createGroupingService();
});
afterEach(() => service.close());

const line = '新改造老旧小区130万平方米。';
const says = (id: string, text: string): OpinionWords => ({
  id,
  line: 1,
  quote: '新改造老旧小区',
  kind: 'suggestion',
  text,
});

const pair = [says('a', '车位太少。'), says('b', '车位太少。')];

test('opinions sent in several portions are grouped as one list', async () => {
  const many = Array.from({ length: 4_100 }, (_, at) => says(`same ${at}`, '车位太少。'));
  const { clusters } = await service.group(many, [line]);
  const [first = [], ...others] = clusters;
  expect(others).toEqual([]);
  expect(first).toHaveLength(many.length);
});

test('several requests are answered one after the other, and single opinions left out', async () => {
  const three = [...pair, says('c', '公布小区名单。')];
  const answers = await Promise.all([service.group(three, [line]), service.group(three.slice(1), [line])]);
  expect(answers).toEqual([
    { clusters: [['a', 'b']], opposed: [] },
    { clusters: [], opposed: [] },
  ]);
});

test('closing ends what is under way with a sentence', async () => {
  const running = service.group(pair, [line]);
  await new Promise((resolve) => setImmediate(resolve));
  service.close();
  await expect(running).rejects.toMatchObject({ code: 'disconnected' });
  await expect(service.group(pair, [line])).rejects.toMatchObject({ code: 'disconnected' });
});
