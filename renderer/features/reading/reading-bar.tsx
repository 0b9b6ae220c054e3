import { Button, Menu, Popover, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconFilter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { annotationKind } from '../../../shared/review/annotation.ts';
import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import { kindNames, versionKindNames } from '../../../shared/wording/names.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useDocuments, useVersion } from '../../state/version.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { BarGap, BarTitle } from '../../ui/screen-frame.tsx';
import { common } from '../../wording/common.ts';
import { noteExtras } from '../../wording/note-extras.ts';
import { reading as words } from '../../wording/reading.ts';
import { versionsWording } from '../../wording/versions.ts';
import { hasDetails, isFiltering, noFilter, tagsInUse } from './filter.ts';
import { countKinds, useReading } from './reading-state.tsx';
import { useComposedText } from '../../ui/composed-text.ts';
import styles from './bar.module.css';

/** The second bar: the report and its version, the kinds (filter and legend in one), undo and redo. */
export function ReadingBar(props: { children?: ReactNode }) {
  const { content } = useVersion();
  const { canUndo, canRedo, undo, redo } = useUndo();
  return (
    <>
      {props.children}
      <BarTitle>{content.report.title}</BarTitle>
      <VersionMenu />
      <BarGap />
      <KindFilter />
      <TextFilter />
      <Button
        variant="subtle"
        color="var(--ink)"
        className={styles['plain'] ?? ''}
        leftSection={<IconArrowBackUp aria-hidden size="1.125rem" />}
        title={canUndo ? `${common.undoKey} ${canUndo.label}` : common.undoKey}
        disabled={!canUndo}
        onClick={() => void undo()}
      >
        {common.undo}
      </Button>
      <Button
        variant="subtle"
        color="var(--ink)"
        className={styles['plain'] ?? ''}
        leftSection={<IconArrowForwardUp aria-hidden size="1.125rem" />}
        title={canRedo ? `${common.redoKey} ${canRedo.label}` : common.redoKey}
        disabled={!canRedo}
        onClick={() => void redo()}
      >
        {common.redo}
      </Button>
    </>
  );
}

function VersionMenu() {
  const { content } = useVersion();
  const versions = useOwnVersions();
  const name = versionKindNames[content.version.kind];
  if (versions.length < 2) return <span className={styles['version']}>{name}</span>;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles['version']} title={words.version}>
          {name}
          <IconChevronDown aria-hidden size="1rem" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <VersionItems />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The versions of the open report. */
export function useOwnVersions() {
  const { content } = useVersion();
  const { list } = useDocuments();
  return list?.find((d) => d.report.id === content.report.id)?.versions ?? [];
}

/** The other versions of the open report and the way to compare them; also in the narrow layout. */
export function VersionItems() {
  const { content } = useVersion();
  const { goTo } = useNavigation();
  return (
    <>
      {useOwnVersions().map((version) => (
        <Menu.Item
          key={version.id}
          aria-current={version.id === content.version.id || undefined}
          onClick={() => goTo({ versionId: version.id })}
        >
          {versionKindNames[version.kind]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => goTo({ screen: 'versions' })}>{versionsWording.title}</Menu.Item>
    </>
  );
}

/** With so many notes the counts take the room that the names of the kinds have in most windows. */
const MANY = 1000;

/** The chips of the six kinds with their counts; also in the menu 批注 of the narrow layout. */
export function KindFilter(props: { wrap?: boolean }) {
  const { annotations } = useVersion();
  const { filter, setFilter } = useReading();
  const counts = useMemo(() => countKinds(annotations), [annotations]);
  const all = filter.kinds.length === 0;
  const toggle = (kind: AnnotationKind) => {
    const kinds = filter.kinds.includes(kind)
      ? filter.kinds.filter((k) => k !== kind)
      : [...filter.kinds, kind];
    setFilter({ ...filter, kinds: kinds.length === annotationKind.options.length ? [] : kinds });
  };
  return (
    <div
      role="group"
      aria-label={words.kinds}
      data-many={annotations.length >= MANY || undefined}
      className={props.wrap ? `${styles['kinds'] ?? ''} ${styles['wrap'] ?? ''}` : styles['kinds']}
    >
      <FilterChip dense pressed={all} onClick={() => setFilter({ ...filter, kinds: [] })}>
        {words.all(annotations.length)}
      </FilterChip>
      {annotationKind.options.map((kind) => (
        <FilterChip
          key={kind}
          dense
          title={kindNames[kind]}
          pressed={filter.kinds.includes(kind)}
          onClick={() => toggle(kind)}
        >
          <KindBadge kind={kind} />
          <span className={styles['chipName']}>{kindNames[kind]}</span>
          <span>{counts[kind]}</span>
        </FilterChip>
      ))}
    </div>
  );
}

function TextFilter() {
  const { filter } = useReading();
  const [opened, setOpened] = useState(false);
  const active = hasDetails(filter);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <FilterChip dense pressed={active} onClick={() => setOpened((now) => !now)}>
          <IconFilter aria-hidden size="1rem" />
          {active ? words.filtered : words.filter}
        </FilterChip>
      </Popover.Target>
      <Popover.Dropdown>
        <FilterFields />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Text and tag that the shown notes must have. */
export function FilterFields() {
  const { annotations } = useVersion();
  const { filter, setFilter } = useReading();
  const looked = useComposedText(filter.text, (text) => setFilter({ ...filter, text }));
  return (
    <div className={styles['fields']}>
      <TextInput label={words.filterText} {...looked} />
      <Select
        label={words.filterTag}
        placeholder={words.anyTag}
        data={tagsInUse(annotations)}
        value={filter.tag}
        clearable
        comboboxProps={{ withinPortal: false }}
        onChange={(tag) => setFilter({ ...filter, tag })}
      />
      <ChoiceRow
        label={words.filterState}
        value={filter.state}
        choices={[
          { value: 'open', label: words.unresolved },
          { value: 'resolved', label: noteExtras.resolved },
        ]}
        onChange={(state) => setFilter({ ...filter, state })}
      />
      <Button variant="default" disabled={!isFiltering(filter)} onClick={() => setFilter(noFilter)}>
        {words.clearFilter}
      </Button>
    </div>
  );
}
