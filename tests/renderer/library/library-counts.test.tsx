/** @jest-environment jsdom */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { LibraryScreen } from '../../../renderer/features/library/library-screen.tsx';
import { ImportingProvider } from '../../../renderer/state/importing.tsx';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkspace();
});
afterAll(() => opened.close());

test('the numbers of notes are those of this moment, not of the start', async () => {
  renderScreen(
    opened.client,
    <ImportingProvider>
      <LibraryScreen />
    </ImportingProvider>,
    'library',
  );
  expect(await screen.findByText(/批注 0 条/)).toBeTruthy();
  await act(() =>
    opened.client.call('annotation.create', {
      id: crypto.randomUUID(),
      versionId: opened.versionId,
      kind: 'praise',
      target: { type: 'report' },
    }),
  );
  expect(await screen.findByText(/批注 1 条/)).toBeTruthy();
});
