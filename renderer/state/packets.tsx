import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useClient } from './core-client.tsx';

/** The dialogs of 意见包. */
export type PacketsDialogName = 'handOver' | 'handOverGroup' | 'takeIn' | 'roster' | 'enter';

export interface Packets {
  readonly dialog: PacketsDialogName | null;
  /** Files that were dropped or opened, for 收意见包 to look at at once. */
  readonly files: readonly File[];
  /** Packets that were opened outside the page, which the core reads by itself. */
  readonly paths: readonly string[];
  /** Differs each time a dialog is opened, so that it begins anew. */
  readonly count: number;
  readonly open: (dialog: PacketsDialogName, files?: readonly File[], paths?: readonly string[]) => void;
  readonly close: () => void;
}

const PacketsContext = createContext<Packets | null>(null);

/** Opens the dialogs of 意见包 from any screen; packets dropped anywhere on the window lead to 收意见包. */
export function PacketsProvider(props: { children: ReactNode }) {
  const client = useClient();
  const [shown, setShown] = useState<Pick<Packets, 'dialog' | 'files' | 'paths' | 'count'>>({
    dialog: null,
    files: [],
    paths: [],
    count: 0,
  });
  const open = useCallback<Packets['open']>((dialog, files = [], paths = []) => {
    setShown((last) => ({ dialog, files, paths, count: last.count + 1 }));
  }, []);
  // More of them while 收意见包 is open join those that it has: a person may open many at once.
  const openPaths = useCallback((paths: readonly string[]) => {
    if (paths.length === 0) return;
    setShown((last) => ({
      dialog: 'takeIn',
      files: last.files,
      paths: [...new Set([...last.paths, ...paths])],
      count: last.count + 1,
    }));
  }, []);
  const close = useCallback(() => {
    setShown((last) => ({ ...last, dialog: null, files: [], paths: [] }));
  }, []);
  const value = useMemo<Packets>(() => ({ ...shown, open, close }), [shown, open, close]);
  useEffect(() => {
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || !files.every(isPacketFile)) return;
      // Before any screen takes them for a report.
      event.preventDefault();
      event.stopPropagation();
      open('takeIn', files);
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('drop', onDrop, { capture: true });
    window.addEventListener('dragover', onDragOver);
    return () => {
      window.removeEventListener('drop', onDrop, { capture: true });
      window.removeEventListener('dragover', onDragOver);
    };
  }, [open]);
  useEffect(() => {
    const ask = () => {
      client.call('packets.opened', {}).then(
        ({ paths }) => openPaths(paths),
        // The file is still where it was; 收意见包 is there all the same.
        () => undefined,
      );
    };
    ask();
    return client.onEvent((event) => {
      if (event.type === 'openPackets') ask();
    });
  }, [client, openPaths]);
  return <PacketsContext value={value}>{props.children}</PacketsContext>;
}

/** Whether a file is called like a packet. */
export function isPacketFile(file: File): boolean {
  return file.name.toLowerCase().endsWith('.yjb');
}

/** Throws outside its provider. */
export function usePackets(): Packets {
  const packets = useContext(PacketsContext);
  if (!packets) throw new Error('PacketsProvider is missing');
  return packets;
}
