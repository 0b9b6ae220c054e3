import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { reachFirst } from '../../electron/hosts/local/rendezvous.ts';
import { launchApp } from '../support/app.ts';
import { demoWorkspace } from '../support/demo-workspace.ts';
import { homeFolder } from '../support/open-app.ts';

// A deputy hands a packet over; the convener of a group looks at it, takes it in, and takes that back.

const home = homeFolder('packets');

test('a packet is handed over in one workspace and taken in in another', async (t) => {
  const deputy = join(home, 'deputy');
  const convener = join(home, 'convener');
  await Promise.all([demoWorkspace(deputy), demoWorkspace(convener, { group: true })]);
  let packet = '';

  await t.test('the deputy sees what is inside, writes it, and may take the stick out', async () => {
    const app = await launchApp({ workspace: deputy, home });
    const { page } = app;
    try {
      await page.getByRole('button', { name: '意见包', exact: true }).click();
      await page.getByRole('menuitem', { name: '交出意见包' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('批注 42 条，评分 15 项').waitFor();
      await dialog.getByRole('button', { name: '看看里面' }).last().click();
      await dialog.getByRole('list', { name: '不放进去的' }).getByRole('listitem').waitFor();
      await dialog.getByRole('button', { name: '写入' }).click();
      await dialog.getByText('意见包已写好并核对').waitFor();
      await dialog.getByText('1 条“不外传”的批注没有放进去。').waitFor();
    } finally {
      await app.close();
    }
    const [name = ''] = readdirSync(home).filter((each) => each.endsWith('.yjb'));
    assert.match(name, /周文斌/u);
    packet = join(home, name);
  });

  await t.test('the convener looks without writing, takes it in, and takes that back', async () => {
    assert.ok(existsSync(packet));
    const app = await launchApp({ workspace: convener, home });
    const { page } = app;
    try {
      await page.getByRole('button', { name: '意见包', exact: true }).click();
      await page.getByRole('menuitem', { name: '收意见包' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[accept=".yjb"]').setInputFiles(packet);
      await dialog.getByText('新 42 条').waitFor();
      await dialog.getByText('现在只是查看，确认之前不写入任何内容。').waitFor();
      await dialog.getByRole('button', { name: '收入 1 份' }).click();
      await dialog.getByText('已收入 1 份意见包').waitFor();
      await dialog.getByRole('button', { name: '撤销这次收包' }).click();
      await dialog.getByText('已撤销，内容和收之前一样。').waitFor();
      await dialog.getByRole('button', { name: '完成' }).click();
      await page.getByRole('button', { name: '意见包', exact: true }).click();
      await page.getByRole('menuitem', { name: '名册' }).click();
      await dialog.getByText('共 12 人，已交 8 人').waitFor();
      await page.keyboard.press('Escape');
      if (app.host === 'desktop') return;
      // A double click on a packet starts the program a second time.
      await reachFirst(convener, { window: false, packets: [packet] });
      await dialog.getByText('新 42 条').waitFor();
      await dialog.getByRole('button', { name: '收入 1 份' }).waitFor();
    } finally {
      await app.close();
    }
  });
});
