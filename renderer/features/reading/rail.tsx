import { Menu, Popover, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconChevronDown,
  IconChevronUp,
  IconListTree,
  IconPencil,
} from '@tabler/icons-react';
import { useState } from 'react';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { common } from '../../wording/common.ts';
import { reading as words } from '../../wording/reading.ts';
import { Outline } from './outline.tsx';
import { FilterFields, KindFilter } from './reading-bar.tsx';
import { useReading } from './reading-state.tsx';
import { useStepNote } from './use-reading-keys.ts';
import { useWriteNote } from './use-write-note.ts';
import styles from './rail.module.css';

/** The column of large buttons in the narrow layout. */
export function Rail() {
  const { annotations } = useVersion();
  const { selection } = useReading();
  const { undo, canUndo, tell } = useUndo();
  const write = useWriteNote();
  const step = useStepNote();
  const [outline, setOutline] = useState(false);
  const hasSelection = selection !== null && selection.anchor !== selection.focus;
  return (
    <div className={styles['rail']}>
      <UnstyledButton className={styles['key']} onClick={() => setOutline(true)}>
        <IconListTree aria-hidden size="1.125rem" />
        {words.outline}
      </UnstyledButton>
      <Dialog opened={outline} onClose={() => setOutline(false)} title={words.outline} size="40rem">
        <div className={styles['outline']}>
          <Outline onGone={() => setOutline(false)} />
        </div>
      </Dialog>
      <Popover position="right-start" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles['key']}>
            {words.notes}
            <span className={styles['count']}>{words.count(annotations.length)}</span>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={styles['filter']}>
            <KindFilter wrap />
            <FilterFields />
          </div>
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton className={styles['key']} disabled={!canUndo} onClick={() => void undo()}>
        <IconArrowBackUp aria-hidden size="1.125rem" />
        {common.undo}
      </UnstyledButton>
      <span className={styles['gap']} />
      <Menu position="right-end" disabled={!hasSelection}>
        <Menu.Target>
          <UnstyledButton
            className={styles['main']}
            // The selected words stay selected.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (!hasSelection) tell(words.writeHint);
            }}
          >
            <IconPencil aria-hidden size="1.125rem" />
            {words.writeNote}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {annotationKind.options.map((kind) => (
            <Menu.Item key={kind} leftSection={<KindBadge kind={kind} />} onClick={() => write(kind)}>
              {kindNames[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <UnstyledButton className={styles['key']} onClick={() => step(-1)}>
        <IconChevronUp aria-hidden size="1.125rem" />
        {words.previousNote}
      </UnstyledButton>
      <UnstyledButton className={styles['key']} onClick={() => step(1)}>
        <IconChevronDown aria-hidden size="1.125rem" />
        {words.nextNote}
      </UnstyledButton>
    </div>
  );
}
