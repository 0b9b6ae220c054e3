import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import type { App } from 'electron';
import { listenForFiles } from '../../../electron/hosts/desktop/opened-files.ts';

test('packets that come before the program is ready wait for it, other files are left alone', () => {
  const app = new EventEmitter();
  const files = listenForFiles(app as unknown as Pick<App, 'on'>);
  let prevented = 0;
  const event = { preventDefault: () => (prevented += 1) };
  app.emit('open-file', event, '/stick/一.yjb');
  app.emit('open-file', event, '/stick/报告.docx');
  app.emit('second-instance', {}, ['shenyitai', '二.yjb'], '/stick');
  const heard: string[][] = [];
  files.deliverTo((paths) => heard.push([...paths]));
  expect(heard).toEqual([['/stick/一.yjb', '/stick/二.yjb']]);
  app.emit('open-file', event, '/stick/三.yjb');
  expect(heard[1]).toEqual(['/stick/三.yjb']);
  expect(prevented).toBe(3);
});
