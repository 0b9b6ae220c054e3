import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';

/** Asked this long (ms) after the last stroke. */
const PAUSE = 80;
/** Most hits of a group: a look, and after 看全部 (the contract's limit). */
const searchLimits = { look: 50, all: 500 } as const;

/** Where to look, and how much to bring back. */
export interface SearchScope {
  /** Only this version; null = everything. */
  readonly versionId: string | null;
  /** The text of other versions is a group of its own. */
  readonly openVersionId: string | null;
  readonly all: boolean;
}

/** The answer for a text; the last one stays while a new one is asked for. */
export function useSearch(
  text: string,
  { versionId, openVersionId, all }: SearchScope,
): { readonly answer: OutputOf<'search.find'> | null; readonly text: string; readonly error: string | null } {
  const client = useClient();
  const [found, setFound] = useState<{ answer: OutputOf<'search.find'> | null; text: string }>({
    answer: null,
    text: '',
  });
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (text === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      const limit = all ? searchLimits.all : searchLimits.look;
      const only = versionId === null ? {} : { versionId };
      const open = openVersionId === null ? {} : { openVersionId };
      client.call('search.find', { text, limit, ...only, ...open }).then(
        (answer) => {
          if (!current) return;
          setFound({ answer, text });
          setError(null);
        },
        (reason: unknown) => {
          if (current) setError(sentenceOf(reason));
        },
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, text, versionId, openVersionId, all]);
  return text === '' ? { answer: null, text: '', error: null } : { ...found, error };
}
