import { Button } from '@mantine/core';
import { Component, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useClient, sentenceOf } from '../../state/core-client.tsx';
import { useKeys } from '../../state/keys.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useDocuments } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { SearchPanel } from '../../features/search/search-panel.tsx';
import { useSearchPanel } from '../../state/search-panel.tsx';
import { PacketsDialogs } from '../../features/packets/packets-dialogs.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { common } from '../../wording/common.ts';
import { noVersion } from '../../wording/screens.ts';
import { shell } from '../../wording/shell.ts';
import { overlays } from '../overlays.ts';
import type { OverlayName } from '../overlays.ts';
import { screens } from '../screens.ts';
import { FirstBar } from './first-bar.tsx';
import { SaveFailure } from './save-failure.tsx';
import { UndoBar } from './undo-bar.tsx';
import styles from './shell.module.css';

/** The frame of every screen: the two bars, the work area, what lies over it. */
export function Shell() {
  const { screen, goTo } = useNavigation();
  const { tell } = useUndo();
  const { settings, setTypeSize, profile } = useWorkspace();
  const { version } = useDocuments();
  const searchPanel = useSearchPanel();
  const [layer, setLayer] = useState<OverlayName | null>(null);
  const current = screens.find((s) => s.id === screen) ?? screens[0];
  const close = () => setLayer(null);
  // The button that led here may be gone: the keys and the reading order go on from the new screen.
  useEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true });
  }, [screen]);

  const resize = (by: 1 | -1) => {
    const sizes = ['standard', 'large', 'elder'] as const;
    const next = sizes[sizes.indexOf(settings.typeSize) + by];
    if (next) setTypeSize(next);
    return undefined;
  };
  useKeys([
    ...screens.flatMap((s) =>
      s.digit === null || (s.convener === true && profile?.convener !== true)
        ? []
        : {
            keys: [`Alt+${s.digit}`],
            inText: true,
            run: () => {
              goTo({ screen: s.id });
              return undefined;
            },
          },
    ),
    { keys: ['Ctrl++', 'Ctrl+='], inText: true, run: () => resize(1) },
    { keys: ['Ctrl+-'], inText: true, run: () => resize(-1) },
    {
      keys: ['Ctrl+S'],
      inText: true,
      run: () => {
        tell(shell.ctrlS);
        return undefined;
      },
    },
    {
      keys: ['Ctrl+K'],
      inText: true,
      run: () => {
        setLayer('search');
        return undefined;
      },
    },
    {
      keys: ['Ctrl+Shift+K'],
      inText: true,
      run: () => {
        searchPanel?.open('');
        return undefined;
      },
    },
    {
      keys: ['F1'],
      inText: true,
      run: () => {
        setLayer('keys');
        return undefined;
      },
    },
  ]);

  return (
    <div className={styles['app']} data-screen={current?.id}>
      <a
        href="#main"
        className={styles['skip']}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {common.skipToText}
      </a>
      {current?.alone && (version || !current.needsVersion) ? null : (
        <FirstBar
          current={current?.viewOf ?? current?.id ?? null}
          onSearch={() => setLayer('search')}
          onSettings={() => setLayer('settings')}
        />
      )}
      {current ? (
        <ScreenBoundary key={current.id}>
          {current.needsVersion ? <WithVersion>{<current.component />}</WithVersion> : <current.component />}
        </ScreenBoundary>
      ) : null}
      <SaveFailure />
      <UndoBar />
      <PacketsDialogs />
      <SearchPanel />
      {(Object.keys(overlays) as OverlayName[]).map((name) => {
        const Overlay = overlays[name];
        return <Overlay key={name} opened={layer === name} onClose={close} onSwitch={setLayer} />;
      })}
    </div>
  );
}

/** Shows its children once a version is open, else how to open one. */
function WithVersion(props: { children: ReactNode }) {
  const { version, loading, error, openVersionId } = useDocuments();
  const client = useClient();
  const { goTo } = useNavigation();
  const [failure, setFailure] = useState<string | null>(null);
  if (version) return props.children;
  const wrong = failure ?? (error ? sentenceOf(error) : null);
  const importBuiltIn = () => {
    client.call('library.import', { source: { type: 'builtIn' } }).then(
      (made) => goTo({ versionId: made.versionId }),
      (reason: unknown) => setFailure(sentenceOf(reason)),
    );
  };
  return (
    <ScreenFrame label={shell.name}>
      <div className={styles['sheet']}>
        {wrong ? <ErrorNotice message={wrong} /> : null}
        {loading && !wrong ? <p className={styles['waiting']}>{common.loading}</p> : null}
        {!loading && openVersionId === null ? (
          <EmptyState title={noVersion.title} hint={noVersion.hint}>
            <Button onClick={importBuiltIn}>{noVersion.open}</Button>
          </EmptyState>
        ) : null}
      </div>
    </ScreenFrame>
  );
}

/** A screen that fails keeps the rest of the program usable. */
class ScreenBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <ScreenFrame label={shell.name}>
        <div className={styles['sheet']}>
          <ErrorNotice title={shell.crashed} message={shell.crashedHint}>
            <Button onClick={() => this.setState({ failed: false })}>{shell.openAgain}</Button>
          </ErrorNotice>
        </div>
      </ScreenFrame>
    );
  }
}
