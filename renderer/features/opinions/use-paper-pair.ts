import { useState } from 'react';
import { useDocuments, useVersion } from '../../state/version.tsx';
import { firstPair, isPairOf } from '../../state/version-pair.ts';
import type { Version, VersionPair } from '../../state/version-pair.ts';

/** Which two versions the papers are of that set two beside each other. */
export interface PaperPair {
  readonly versions: readonly Version[];
  /** Null where the report has but one. */
  readonly chosen: VersionPair | null;
  readonly choose: (pair: VersionPair) => void;
}

/** The open version and the one before it, until the person chooses others. */
export function usePaperPair(): PaperPair {
  const { content } = useVersion();
  const { list } = useDocuments();
  const [chosen, choose] = useState<VersionPair | null>(null);
  const versions = list?.find(({ report }) => report.id === content.report.id)?.versions ?? [];
  const pair = isPairOf(versions, chosen) ? chosen : firstPair(versions, content.version.id);
  return { versions, chosen: pair, choose };
}
