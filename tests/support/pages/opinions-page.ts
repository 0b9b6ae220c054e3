import type { Page } from 'playwright-core';

/** The papers screen as a person uses it. */
export interface OpinionsPage {
  /** Saves the paper where the dialog proposes and resolves to the file's path. */
  save(button: '导出 Word' | '导出 PDF'): Promise<string>;
}

/** Chooses which paper the screen shows; waits until it is that one. */
export async function choosePaper(page: Page, paper: string): Promise<void> {
  await page.getByRole('combobox', { name: '文稿' }).click();
  await page.getByRole('option', { name: paper, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: paper }).waitFor({ state: 'attached' });
}

export function opinionsPage(page: Page): OpinionsPage {
  return {
    async save(button) {
      await page.getByRole('button', { name: button }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '存入' }).click();
      await dialog.getByText('已写好并核对').waitFor();
      const path = await dialog.getByText(/\.(docx|pdf)$/).innerText();
      await dialog.getByRole('button', { name: '完成' }).click();
      return path.trim();
    },
  };
}
