import type { Page } from 'playwright-core';

/** Fills in the first screen and opens the built-in report. */
export async function finishFirstStart(
  page: Page,
  { name, delegation }: { readonly name: string; readonly delegation: string },
): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('combobox', { name: '代表团' }).fill(delegation);
  await page.getByRole('checkbox', { name: /不用本程序处理涉密文件/ }).check();
  await page.getByRole('button', { name: '打开自带的报告' }).click();
}
