import { Button, MantineProvider } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ContractClient } from '../../shared/contract/client.ts';
import { FirstStart } from '../features/first-start/first-start.tsx';
import { CoreClientProvider, sentenceOf } from '../state/core-client.tsx';
import type { WatchConnection } from '../state/core-client.tsx';
import { ImportingProvider } from '../state/importing.tsx';
import { NavigationProvider } from '../state/navigation.tsx';
import { PacketsProvider } from '../state/packets.tsx';
import { SearchPanelProvider } from '../state/search-panel.tsx';
import { UndoProvider } from '../state/undo.tsx';
import { VersionProvider } from '../state/version.tsx';
import { useWorkspace, WorkspaceProvider } from '../state/workspace.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { common } from '../wording/common.ts';
import { shell } from '../wording/shell.ts';
import { Shell } from './shell/shell.tsx';
import styles from './shell/shell.module.css';
import { cssVariablesResolver, theme } from './theme.ts';

/** The whole program over one connection to the core. */
export function App(props: { client: ContractClient; onConnection?: WatchConnection | undefined }) {
  return (
    <CoreClientProvider client={props.client} onConnection={props.onConnection}>
      <WorkspaceProvider
        waiting={<p className={styles['waiting']}>{shell.starting}</p>}
        failed={(error, again) => (
          <Themed dark={false}>
            <div className={styles['sheet']}>
              <ErrorNotice title={shell.cannotStart} message={sentenceOf(error)}>
                <Button onClick={again}>{common.tryAgain}</Button>
              </ErrorNotice>
            </div>
          </Themed>
        )}
      >
        <Opened />
      </WorkspaceProvider>
    </CoreClientProvider>
  );
}

function Themed(props: { dark: boolean; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={props.dark ? 'dark' : 'light'}
    >
      {props.children}
    </MantineProvider>
  );
}

function Opened() {
  const { profile, settings } = useWorkspace();
  // The first start stays until a report is open or a file is looked at, also when the profile is already stored.
  const [started, setStarted] = useState(profile !== null);
  return (
    <Themed dark={settings.theme === 'dark'}>
      <NavigationProvider first="reading">
        <ImportingProvider>
          {started ? (
            <UndoProvider>
              <VersionProvider>
                <PacketsProvider>
                  <SearchPanelProvider>
                    <Shell />
                  </SearchPanelProvider>
                </PacketsProvider>
              </VersionProvider>
            </UndoProvider>
          ) : (
            <FirstStart onDone={() => setStarted(true)} />
          )}
        </ImportingProvider>
      </NavigationProvider>
    </Themed>
  );
}
