import { TextEncoder } from 'node:util';
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { cssVariablesResolver, theme } from '../../renderer/app/theme.ts';
import { CoreClientProvider } from '../../renderer/state/core-client.tsx';
import { NavigationProvider } from '../../renderer/state/navigation.tsx';
import type { ScreenId } from '../../renderer/state/navigation.tsx';
import { PacketsProvider } from '../../renderer/state/packets.tsx';
import { UndoProvider } from '../../renderer/state/undo.tsx';
import { VersionProvider, useDocuments } from '../../renderer/state/version.tsx';
import { WorkspaceProvider } from '../../renderer/state/workspace.tsx';
import type { ContractClient } from '../../shared/contract/client.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';
import type { TestCore } from '../support/test-core.ts';

// Real files and a whole screen: many seconds where other programs share the machine.
configure({ asyncUtilTimeout: 60_000 });

/** What browsers have and jsdom lacks; boxes have a size, so that virtual lists draw rows. */
export function completeJsdom(): void {
  const noSize = () => ({ addEventListener: () => undefined, removeEventListener: () => undefined });
  Object.assign(window, {
    TextEncoder,
    innerWidth: 1366,
    innerHeight: 768,
    matchMedia: (query: string) => ({
      matches: false,
      media: query,
      ...noSize(),
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: { configurable: true, get: () => 600 },
    offsetWidth: { configurable: true, get: () => 900 },
    clientHeight: { configurable: true, get: () => 600 },
    clientWidth: { configurable: true, get: () => 900 },
    scrollIntoView: { configurable: true, value: () => undefined },
    scrollTo: { configurable: true, value: () => undefined },
  });
  Object.defineProperty(Range.prototype, 'getClientRects', { configurable: true, value: () => [] });
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { configurable: true, value: () => null });
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { ...noSize(), load: () => Promise.resolve([]) },
  });
  Object.assign(URL, { createObjectURL: () => 'blob:test', revokeObjectURL: () => undefined });
}

function WhenOpen(props: { children: ReactNode }) {
  return useDocuments().version ? props.children : null;
}

export interface Opened {
  readonly test: TestCore;
  readonly client: ContractClient;
  readonly versionId: string;
  readonly close: () => Promise<void>;
}

/** A real core in a folder of its own with a deputy and the built-in report. */
export async function openWorkspace(): Promise<Opened> {
  completeJsdom();
  const folder = temporaryFolder('renderer');
  const test = await openTestCore(folder);
  const { client } = test;
  await client.call('profile.save', {
    name: '周文斌',
    delegation: '京口代表团',
    session: '镇江市第九届人民代表大会第三次会议',
    convener: false,
    secrecyNoticeReadAt: 1,
  });
  const { versionId } = await client.call('library.import', { source: { type: 'builtIn' } });
  await client.call('reading.moveTo', { versionId, offset: 0 });
  return {
    test,
    client,
    versionId,
    close: async () => {
      await test.core.close();
      removeFolder(folder);
    },
  };
}

/** Draws a part of the program with everything above it that a screen has. */
export function renderScreen(client: ContractClient, part: ReactNode, screen: ScreenId = 'reading') {
  return render(
    <CoreClientProvider client={client}>
      <WorkspaceProvider waiting={null} failed={() => null}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
          <NavigationProvider first={screen}>
            <UndoProvider>
              <VersionProvider>
                <PacketsProvider>
                  <WhenOpen>{part}</WhenOpen>
                </PacketsProvider>
              </VersionProvider>
            </UndoProvider>
          </NavigationProvider>
        </MantineProvider>
      </WorkspaceProvider>
    </CoreClientProvider>,
  );
}
