import { Select } from '@mantine/core';
import { inSessionOrder } from '../../shared/report/version-order.ts';
import { versionKindNames } from '../../shared/wording/names.ts';
import { useNow } from '../state/clock.ts';
import { withSide } from '../state/version-pair.ts';
import type { Version, VersionPair } from '../state/version-pair.ts';
import { momentWords } from '../wording/time.ts';
import { versionsWording as words } from '../wording/versions.ts';
import styles from './pair-choice.module.css';

/** Which two versions of a report are set beside each other, in the order of the session. */
export function PairChoice(props: {
  versions: readonly Version[];
  pair: VersionPair;
  onChange: (pair: VersionPair) => void;
}) {
  const { pair, onChange } = props;
  const now = useNow();
  const versions = inSessionOrder(props.versions);
  const isDoubled = (kind: string): boolean => versions.filter((each) => each.kind === kind).length > 1;
  const data = versions.map(({ id, kind, importedAt }) => ({
    value: id,
    label: isDoubled(kind)
      ? words.versionChoice(versionKindNames[kind], momentWords(importedAt, Math.max(now, importedAt)))
      : versionKindNames[kind],
  }));
  const side = (name: keyof VersionPair, label: string) => (
    <Select
      aria-label={label}
      className={styles['side'] ?? ''}
      data-doubled={versions.some(({ kind }) => isDoubled(kind)) || undefined}
      allowDeselect={false}
      data={data}
      value={pair[name]}
      onChange={(id) => {
        if (id !== null) onChange(withSide(pair, name, id));
      }}
    />
  );
  return (
    <span className={styles['pair']}>
      {side('fromVersionId', words.from)}
      <span>{words.into}</span>
      {side('toVersionId', words.to)}
    </span>
  );
}
