import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

/** The search that stays beside the work. */
export interface SearchPanelState {
  /** What it was opened to look for; null = closed. */
  readonly text: string | null;
  /** Differs each time it is opened, so that it begins anew. */
  readonly count: number;
  readonly open: (text: string) => void;
  readonly close: () => void;
}

const SearchPanelContext = createContext<SearchPanelState | null>(null);

/** Holds whether the panel of 查找 is open, over all screens. */
export function SearchPanelProvider(props: { children: ReactNode }) {
  const [shown, setShown] = useState<Pick<SearchPanelState, 'text' | 'count'>>({ text: null, count: 0 });
  const value = useMemo<SearchPanelState>(
    () => ({
      ...shown,
      open: (text) => setShown((last) => ({ text, count: last.count + 1 })),
      close: () => setShown((last) => ({ ...last, text: null })),
    }),
    [shown],
  );
  return <SearchPanelContext value={value}>{props.children}</SearchPanelContext>;
}

/** Null outside its provider, where there is no panel. */
export function useSearchPanel(): SearchPanelState | null {
  return useContext(SearchPanelContext);
}
