import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFindsNothing } from '../support/axe.ts';
import { eventually } from '../support/eventually.ts';
import { enter, setUpGroup } from '../support/group-opinions.ts';
import { openApp } from '../support/open-app.ts';
import { openTestCore, testProfile } from '../support/test-core.ts';

// A convener's evening: what belongs together is joined, decided, put into a person's words and written out.

const estate = '新改造老旧小区130万平方米';

/** A workspace with opinions of four deputies written down. */
async function groupWorkspace(workspace: string): Promise<void> {
  const { client, core } = await openTestCore(workspace);
  const group = await setUpGroup(client, ['王秀兰', '李国栋', '陈志远', '赵敏', '沈伟']);
  await client.call('profile.save', { ...testProfile, convener: true });
  const says = (name: string, quote: string, body: string) => enter(client, group, name, quote, body);
  await says('王秀兰', estate, '改造后停车位反而少了，群众意见大。');
  await says('李国栋', estate, '小区改完了，车却没处停，要同步解决车位。');
  await says('陈志远', estate, '建议公布130万平方米的小区名单。');
  await says('赵敏', '城镇新增就业2.4万人以上', '去年完成5.7万人，今年目标为什么少这么多？');
  await core.close();
}

const { page } = await openApp('consolidation', groupWorkspace);

test('opinions are joined, decided, reworded, filtered and written out', async (t) => {
  const desk = page.getByRole('feed', { name: '意见组' });
  const said = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const card = (text: string) => desk.getByRole('article').filter({ hasText: text });

  await t.test('J joins what is proposed, and undo parts it again', async () => {
    await page.getByRole('button', { name: '打开自带的报告' }).click();
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: '待合并 1' }).click();
    await card('可能是同一意见').click();
    await desk.focus();
    await page.keyboard.press('j');
    await said('已把 2 条意见合为一组');
    await page.getByRole('button', { name: '全部 3' }).click();
    await card('王秀兰、李国栋').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '待合并 1' }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await card('王秀兰、李国栋').waitFor();
  });

  await t.test('1 to 4 decide with a reason, O shows what was said', async () => {
    await card('王秀兰、李国栋').click();
    await desk.focus();
    await page.keyboard.press('1');
    await said('已定为“采用”');
    const reason = card('王秀兰、李国栋').getByRole('textbox', { name: '理由' });
    await reason.fill('两位代表提出');
    await reason.press('Enter');
    await page.getByRole('button', { name: '未定 2' }).waitFor();
    await desk.focus();
    await page.keyboard.press('o');
    await eventually(() => card('王秀兰、李国栋').getByRole('button', { name: '移出' }).count(), 2);
  });

  await t.test('a group gets a person’s words, the originals stay', async () => {
    await card('王秀兰、李国栋').getByRole('button', { name: '改措辞' }).click();
    const field = page.getByRole('textbox', { name: '这一组意见的措辞' });
    await field.fill('老旧小区改造要同步增加车位。');
    await card('王秀兰、李国栋').getByRole('button', { name: '改好了' }).click();
    await card('老旧小区改造要同步增加车位。').getByText('汇总措辞').waitFor();
    await card('老旧小区改造要同步增加车位。').getByText('改造后停车位反而少了，群众意见大。').waitFor();
  });

  await t.test(
    'a group is dragged by its handle, Esc puts it back, the panels grow and keep their width',
    async () => {
      const texts = async (): Promise<string[]> =>
        (await desk.getByRole('article').allInnerTexts()).map(
          (text) => /车位|名单|就业/u.exec(text)?.[0] ?? '',
        );
      const before = await texts();
      const carry = async (): Promise<void> => {
        const from = await desk.getByRole('article').nth(0).locator('[title^="拖动"]').boundingBox();
        const to = await desk.getByRole('article').nth(1).boundingBox();
        assert.ok(from && to);
        await page.mouse.move(from.x + 8, from.y + 8);
        await page.mouse.down();
        await page.mouse.move(from.x + 8, to.y + 20, { steps: 4 });
        await desk.locator('[data-landing="after"]').waitFor();
      };
      await carry();
      await page.keyboard.press('Escape');
      await page.mouse.up();
      assert.deepEqual(await texts(), before);
      await carry();
      await page.mouse.up();
      await eventually(async () => (await texts())[1], before[0]);
      await page.keyboard.press('Control+z');
      await eventually(async () => (await texts())[0], before[0]);

      const strip = page.getByRole('separator', { name: '意见分布的宽窄' });
      const width = async (): Promise<number> => (await strip.boundingBox())?.x ?? 0;
      const designed = await width();
      await strip.focus();
      await page.keyboard.press('ArrowRight');
      assert.ok((await width()) > designed);
      await strip.dblclick();
      await eventually(width, designed);
    },
  );

  await t.test('the strip filters, names can be hidden', async () => {
    await page.getByRole('button', { name: /三、2024年.*，1 条/ }).click();
    await eventually(() => desk.getByRole('article').count(), 1);
    await card('赵敏').waitFor();
    await page.getByRole('checkbox', { name: '隐去姓名' }).click();
    await card('赵敏').waitFor({ state: 'detached' });
    await card('1 位代表').waitFor();
    await eventually(() => page.getByRole('complementary').getByText('王秀兰').count(), 0);
  });

  await t.test('the bulletin is checked and offered as a Word file', async () => {
    await page.getByRole('button', { name: '成文' }).click();
    await page.getByRole('menuitem', { name: '简报检查' }).click();
    await page.getByText('简报须由团长或分管副团长签发').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '成文' }).click();
    await page.getByRole('menuitem', { name: '小组意见包' }).click();
    await page.getByRole('dialog').getByText('4 位代表的 4 条意见').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '成文' }).click();
    await page
      .getByRole('menuitem', { name: /^简报稿/ })
      .first()
      .click();
    const saving = page.getByRole('dialog', { name: /Word/ });
    await saving.getByRole('textbox').waitFor();
    await eventually(() => saving.getByRole('textbox').inputValue(), /简报稿/);
  });

  await t.test('axe finds nothing on the desk and on the scores', async () => {
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await axeFindsNothing(page);
    await page.getByText('评分', { exact: true }).click();
    await page.getByText('还没有收到评分').waitFor();
    await axeFindsNothing(page);
  });
});
