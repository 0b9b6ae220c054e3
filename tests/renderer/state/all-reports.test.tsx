/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { useAllReports } from '../../../renderer/state/all-reports.ts';
import { smallReport } from '../../support/report-content.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

function Probe() {
  const { reports, count } = useAllReports(true);
  return (
    <output>
      {count}
      {reports.map(
        ({ content, annotations }) =>
          ` ${content.report.title} ${content.tasks.length} ${annotations.length}`,
      )}
    </output>
  );
}

describe('all reports of the workspace', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  test('come one after the other, and follow what is written on them and what is corrected', async () => {
    const source = { type: 'text' as const, name: '2024.txt', text: smallReport };
    const { versionId } = await opened.client.call('library.import', { source });
    renderScreen(opened.client, <Probe />, 'tasks');
    const said = () => screen.getByRole('status').textContent;
    await waitFor(() => expect(said()).toContain(' 江北市政府工作报告 '));
    expect(said()).toMatch(/^2/u);
    const tasks = async () => (await opened.client.call('library.open', { versionId })).tasks.length;
    const before = await tasks();
    await waitFor(() => expect(said()).toContain(`江北市政府工作报告 ${before} 0`));
    await act(() =>
      opened.client.call('annotation.create', {
        versionId,
        kind: 'question',
        target: { type: 'report' },
        body: '何时完成？',
        wordingChange: null,
      }),
    );
    await waitFor(() => expect(said()).toContain(`江北市政府工作报告 ${before} 1`));
    await act(() => opened.client.call('history.undo', {}));
    await waitFor(() => expect(said()).toContain(`江北市政府工作报告 ${before} 0`));
  });
});
