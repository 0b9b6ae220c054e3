import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

export type ScreenId =
  | 'library'
  | 'reading'
  | 'tasks'
  | 'overview'
  | 'projects'
  | 'comparison'
  | 'opinions'
  | 'consolidation'
  | 'meeting'
  | 'versions'
  | 'import';

/** Where to go. Without `screen` it is the reading screen. At most one of the places is given. */
export interface Destination {
  readonly screen?: ScreenId;
  readonly versionId?: string;
  readonly offset?: number;
  /** Where the words at `offset` end; they are shown for a moment. */
  readonly end?: number;
  readonly annotationId?: string;
  readonly taskId?: string;
  readonly headingId?: string;
  readonly projectId?: string;
}

/** A destination that was asked for; `count` differs each time, so that going twice to one place works. */
export interface Arrival {
  readonly destination: Destination;
  readonly count: number;
}

export interface Navigation {
  readonly screen: ScreenId;
  readonly arrival: Arrival | null;
  /** The version that was asked for last; null = the one that was open last. */
  readonly versionId: string | null;
  readonly goTo: (destination: Destination) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Holds which screen and which place in the report is shown. */
export function NavigationProvider(props: { first: ScreenId; children: ReactNode }) {
  const [screen, setScreen] = useState<ScreenId>(props.first);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const [versionId, setVersionId] = useState<string | null>(null);
  const goTo = useCallback((destination: Destination) => {
    setScreen(destination.screen ?? 'reading');
    if (destination.versionId !== undefined) setVersionId(destination.versionId);
    setArrival((last) => ({ destination, count: (last?.count ?? 0) + 1 }));
  }, []);
  const value = useMemo(() => ({ screen, arrival, versionId, goTo }), [screen, arrival, versionId, goTo]);
  return <NavigationContext value={value}>{props.children}</NavigationContext>;
}

/** `goTo` brings the person to any place of any version; a screen looks at `arrival` for what it should show. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('NavigationProvider is missing');
  return navigation;
}
