import { useState } from 'react';
import { useQuery } from '../../state/core-client.tsx';
import type { Place } from '../../ui/place-choice.tsx';
import { usualPlace } from './drive-choice.tsx';

/** Where a packet is going to be written, how its file is called, and its passphrase. */
export interface PacketFile {
  readonly places: readonly Place[];
  readonly lookAgain: () => void;
  readonly folder: string | null;
  readonly choose: (path: string) => void;
  readonly fileName: string;
  /** Null = the suggested one. */
  readonly setName: (name: string | null) => void;
  readonly sealed: boolean;
  readonly setSealed: (sealed: boolean) => void;
  readonly passphrase: string;
  readonly setPassphrase: (passphrase: string) => void;
  /** What a call that writes is given beside the path. */
  readonly secret: { passphrase?: string };
  readonly onStick: boolean;
  /** What stands at that place already; undefined while it is not known. */
  readonly there: { readonly exists: boolean; readonly folderWritable: boolean } | undefined;
  readonly ready: boolean;
}

/** The contract's least length of a passphrase, in code units. */
const LEAST_PASSPHRASE = 4;

/** Sticks first; the suggested name until a person types another. A `fixed` name is not up to the person. */
export function usePacketFile(fixed: string | null, suggested: string): PacketFile {
  const drives = useQuery('files.places', {}, []);
  const places = drives.data?.places ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [sealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const folder = chosen ?? usualPlace(places)?.path ?? null;
  const fileName = fixed ?? name ?? suggested;
  const asked = folder === null || fileName === '' ? null : { folder, name: fileName };
  const there = useQuery('files.describe', asked, []).data;
  return {
    places,
    lookAgain: drives.refresh,
    folder,
    choose: setChosen,
    fileName,
    setName,
    sealed,
    setSealed,
    passphrase,
    setPassphrase,
    secret: sealed ? { passphrase } : {},
    onStick: places.some(({ path, kind }) => path === folder && kind === 'removable'),
    there,
    ready:
      asked !== null && there?.folderWritable !== false && !(sealed && passphrase.length < LEAST_PASSPHRASE),
  };
}
