import { z } from 'zod';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { CoreLink } from './core-link.ts';

const status = z.object({ savedAt: z.number().nullable() });

/**
 * Tells the page after a restart of the core that everything may have changed, so that it asks again and
 * stores its unsaved words. The time of the last write is the one the core reads from its file, 0 in a fresh workspace.
 */
export async function refreshAfterRestart(link: CoreLink, send: (event: CoreEvent) => void): Promise<void> {
  const answer = await link.call({ id: 'restart', operation: 'workspace.status', input: {} });
  const found = answer.ok ? status.safeParse(answer.output) : null;
  if (!found?.success) return;
  send({
    type: 'changed',
    subjects: ['profile', 'settings', 'library', 'annotation', 'score', 'task', 'paper'],
    savedAt: found.data.savedAt ?? 0,
  });
}
