import { createContext, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Profile, Settings, TypeSize } from '../../shared/review/profile.ts';
import { useCommand, useConnection, useQuery } from './core-client.tsx';

export interface Workspace {
  readonly status: OutputOf<'workspace.status'>;
  /** Null until the first start was finished. */
  readonly profile: Profile | null;
  readonly settings: Settings;
  readonly saveSettings: (changes: Partial<Settings>) => void;
  readonly setTypeSize: (size: TypeSize) => void;
  readonly setTheme: (theme: Settings['theme']) => void;
}

const WorkspaceContext = createContext<Workspace | null>(null);

/** Puts type size and theme on the page; tokens.css does the rest. */
export function showAppearance(size: TypeSize, theme: Settings['theme']): void {
  const root = document.documentElement;
  root.dataset['size'] = size;
  root.dataset['theme'] = theme;
  root.dataset['mantineColorScheme'] = theme;
}

/** Knows the person and the settings; `waiting` is shown until the core answered, `failed` when it cannot. */
export function WorkspaceProvider(props: {
  waiting: ReactNode;
  failed: (error: unknown, again: () => void) => ReactNode;
  children: ReactNode;
}) {
  const { saveState } = useConnection();
  const { data, error, refresh } = useQuery('workspace.status', {}, ['profile', 'settings']);
  const { run } = useCommand('settings.save');
  const savedAt = data?.savedAt ?? null;
  const size = data?.settings.typeSize;
  const theme = data?.settings.theme;

  useEffect(() => saveState.remember(savedAt), [saveState, savedAt]);
  useEffect(() => {
    if (size && theme) showAppearance(size, theme);
  }, [size, theme]);

  const workspace = useMemo<Workspace | null>(() => {
    if (!data) return null;
    const saveSettings = (changes: Partial<Settings>) => void run(changes).then(refresh);
    return {
      status: data,
      profile: data.profile,
      settings: data.settings,
      saveSettings,
      setTypeSize: (typeSize) => saveSettings({ typeSize }),
      setTheme: (next) => saveSettings({ theme: next }),
    };
  }, [data, run, refresh]);

  if (!workspace) return error ? props.failed(error, refresh) : props.waiting;
  return <WorkspaceContext value={workspace}>{props.children}</WorkspaceContext>;
}

/** Profile and settings. Throws outside its provider. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('WorkspaceProvider is missing');
  return workspace;
}
