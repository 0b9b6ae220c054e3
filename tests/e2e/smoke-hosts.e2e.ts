import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launchApp } from '../support/app.ts';

test('the program starts on an empty workspace and draws a screen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  const app = await launchApp({ workspace: join(folder, 'workspace') });
  try {
    await app.page.waitForSelector('#root :not(style)');
    assert.equal(await app.page.title(), '审议台');
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
