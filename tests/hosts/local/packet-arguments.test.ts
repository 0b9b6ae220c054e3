import { expect, test } from '@jest/globals';
import { packetArguments } from '../../../electron/hosts/common/packet-arguments.ts';
import { readOptions } from '../../../electron/hosts/local/options.ts';

test('packets on the command line are found among its other words', () => {
  const args = ['--workspace', '/w', '意见包-赵敏.YJB', '--no-browser', '/stick/b.yjb', 'report.docx'];
  expect(packetArguments(args, '/here')).toEqual(['/here/意见包-赵敏.YJB', '/stick/b.yjb']);
});

test('the local host takes them beside its own options, and nothing else', () => {
  const options = readOptions(['/stick/b.yjb', '--workspace', '/w']);
  expect(options).toMatchObject({ workspacePath: '/w', openPackets: ['/stick/b.yjb'], window: true });
  expect(() => readOptions(['report.docx'])).toThrow();
});
