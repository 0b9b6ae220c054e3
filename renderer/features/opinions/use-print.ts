import { useCallback, useState } from 'react';
import { useClient, useConnection } from '../../state/core-client.tsx';
import { paperRequest } from './wanted-paper.ts';
import type { WantedPaper } from './wanted-paper.ts';
import styles from './print.module.css';

/** Pages asked for at a time (the contract's limit). */
const CHUNK = 20;

/** Prints the pages of the paper itself: they are put beside the program's own page, which the printer never sees. */
export function usePrint({ paper, versionId, recordId, otherVersionId }: WantedPaper): {
  readonly start: () => Promise<void>;
  readonly running: boolean;
} {
  const client = useClient();
  const { saveState } = useConnection();
  const [running, setRunning] = useState(false);
  const start = useCallback(async () => {
    setRunning(true);
    const urls: string[] = [];
    const sheets = document.createElement('div');
    sheets.className = styles['sheets'] ?? '';
    const clear = () => {
      sheets.remove();
      for (const url of urls) URL.revokeObjectURL(url);
    };
    try {
      let count = Infinity;
      for (let first = 1; first <= count; first += CHUNK) {
        const pages = Array.from({ length: Math.min(CHUNK, count - first + 1) }, (_, index) => first + index);
        const answer = await client.call('paper.preview', {
          ...paperRequest({ paper, versionId, recordId, otherVersionId }),
          pages,
        });
        sheets.dataset['turned'] = String(answer.width > answer.height);
        count = answer.pageCount;
        for (const page of answer.pages) {
          const picture = new Image();
          picture.src = URL.createObjectURL(new Blob([page.svg], { type: 'image/svg+xml' }));
          urls.push(picture.src);
          await picture.decode();
          sheets.append(picture);
        }
      }
      document.body.append(sheets);
      window.addEventListener('afterprint', clear, { once: true });
      window.print();
    } catch (error) {
      clear();
      const solved = saveState.fail(error, () => solved());
    } finally {
      setRunning(false);
    }
  }, [client, saveState, paper, versionId, recordId, otherVersionId]);
  return { start, running };
}
