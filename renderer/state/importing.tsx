import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigation } from './navigation.tsx';

/** What 导入预览 is asked to show. */
export type ImportRequest =
  /** A choice of file or pasted text comes first; a file that was dropped or chosen is read at once. */
  | { readonly type: 'new'; readonly file: File | null }
  /** A version that is stored, for its structure to be looked at again. */
  | { readonly type: 'stored'; readonly versionId: string };

export interface Importing {
  readonly request: ImportRequest;
  /** Differs each time, so that the screen begins anew. */
  readonly count: number;
  readonly begin: (request: ImportRequest) => void;
}

const ImportingContext = createContext<Importing | null>(null);

/** Hands what is to be imported from any screen to 导入预览. */
export function ImportingProvider(props: { children: ReactNode }) {
  const { goTo } = useNavigation();
  const [asked, setAsked] = useState<Pick<Importing, 'request' | 'count'>>({
    request: { type: 'new', file: null },
    count: 0,
  });
  const value = useMemo<Importing>(
    () => ({
      ...asked,
      begin: (request) => {
        setAsked((last) => ({ request, count: last.count + 1 }));
        goTo({ screen: 'import' });
      },
    }),
    [asked, goTo],
  );
  return <ImportingContext value={value}>{props.children}</ImportingContext>;
}

/** The file that is being looked at before its import. Throws outside its provider. */
export function useImporting(): Importing {
  const importing = useContext(ImportingContext);
  if (!importing) throw new Error('ImportingProvider is missing');
  return importing;
}
