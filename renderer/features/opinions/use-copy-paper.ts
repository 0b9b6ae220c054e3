import { useCallback } from 'react';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import { paperRequest } from './wanted-paper.ts';
import type { WantedPaper } from './wanted-paper.ts';

/** Puts the paper on the clipboard as rich text and as plain text, and says so. */
export function useCopyPaper({
  paper,
  versionId,
  recordId,
  otherVersionId,
}: WantedPaper): () => Promise<void> {
  const client = useClient();
  const { tell } = useUndo();
  return useCallback(async () => {
    let copied: { html: string; text: string };
    try {
      copied = await client.call('paper.text', paperRequest({ paper, versionId, recordId, otherVersionId }));
    } catch (error) {
      tell(sentenceOf(error));
      return;
    }
    const blob = (text: string, type: string) => new Blob([text], { type });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': blob(copied.html, 'text/html'),
          'text/plain': blob(copied.text, 'text/plain'),
        }),
      ]);
      tell(words.copied);
    } catch {
      tell(words.notCopied);
    }
  }, [client, tell, paper, versionId, recordId, otherVersionId]);
}
