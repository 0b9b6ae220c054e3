/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ReadyPane } from '../../../renderer/features/opinions/ready-pane.tsx';
import { usePaperPair } from '../../../renderer/features/opinions/use-paper-pair.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

function Pane() {
  const pair = usePaperPair();
  const { chosen } = pair;
  return (
    <>
      <ReadyPane paper="comparison" pair={pair} />
      <output>{chosen ? `${chosen.fromVersionId} ${chosen.toVersionId}` : 'none'}</output>
    </>
  );
}

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkspace();
});
afterEach(cleanup);
afterAll(() => opened.close());

const shown = () => document.querySelector('output')?.textContent;

test('a report with one version says that there is nothing to compare yet', async () => {
  renderScreen(opened.client, <Pane />, 'opinions');
  await screen.findByText('这份报告只有一个稿本');
  expect(screen.getByRole('button', { name: '去资料' })).toBeTruthy();
  expect(shown()).toBe('none');
});

test('the two versions of the comparison are chosen beside it', async () => {
  const user = userEvent.setup();
  const { client, versionId } = opened;
  const { report, text } = await client.call('library.open', { versionId });
  const add = async (versionKind: 'revisedText' | 'published') => {
    const source = { type: 'text', name: '新稿.txt', text: `${text}\n${versionKind}` } as const;
    return (await client.call('library.import', { source, reportId: report.id, versionKind })).versionId;
  };
  const [revised, published] = [await add('revisedText'), await add('published')];
  await client.call('library.open', { versionId });
  renderScreen(client, <Pane />, 'opinions');
  await screen.findByText('对照哪两稿');
  const before = shown();
  await user.click(screen.getByRole('combobox', { name: '新稿' }));
  await user.click(await screen.findByRole('option', { name: '公布稿' }));
  await waitFor(() => expect(shown()).toMatch(new RegExp(` ${published}$`)));
  await user.click(screen.getByRole('combobox', { name: '旧稿' }));
  await user.click(await screen.findByRole('option', { name: '修改稿' }));
  await waitFor(() => expect(shown()).toBe(`${revised} ${published}`));
  expect(before).not.toBe(shown());
});
