import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openTestCore, removeFolder, repositoryRoot, temporaryFolder } from '../support/test-core.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder('durability');
});

afterEach(() => removeFolder(folder));

/** Starts the typing child, kills it without warning after some strokes, and gives what it had acknowledged. */
function typeAndKill(strokes: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(repositoryRoot, 'tests/support/typing-child.ts'),
        folder,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (output.split('\n').length > strokes) child.kill('SIGKILL');
    });
    // Not on exit: what was printed before it may still lie in the pipe.
    child.on('close', (_code, signal) => {
      // The last line may be half of one.
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(0, -1));
      else reject(new Error(`the child ended by itself: ${errors}`));
    });
  });
}

test('a killed process loses nothing that was acknowledged, holds no lock, and undo still works', async () => {
  const lines = await typeAndKill(60);
  const [, versionId = '', id = ''] = lines[0]?.split(' ') ?? [];
  const acknowledged = Number(/\d+/u.exec(lines.at(-1) ?? '')?.[0]);
  expect(acknowledged).toBeGreaterThanOrEqual(50);

  const { core, client } = await openTestCore(folder);
  const { annotations } = await client.call('annotation.list', { versionId });
  const stored = Number(/\d+/u.exec(annotations.find((note) => note.id === id)?.body ?? '')?.[0]);
  // One stroke may have been on its way: stored, but the answer not yet read.
  expect([0, 1, 2]).toContain(stored - acknowledged);
  const { undo } = await client.call('history.state', {});
  expect(undo?.recordId).toBe(id);
  await client.call('history.undo', {});
  await core.close();
});
