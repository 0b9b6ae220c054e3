import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconDots } from '@tabler/icons-react';
import type { Heading } from '../../../shared/report/model.ts';
import { importWording as words } from '../../wording/import.ts';
import type { OutlineAction } from './outline-keys.ts';
import styles from './outline.module.css';

const SHOWN = [
  ['promote', words.promote, '←'],
  ['demote', words.demote, '→'],
  ['join', words.join, 'J'],
  ['split', words.split, 'S'],
] as const;

/** The words of a row, how it folds, and, on the chosen one, what can be done to it. */
export function OutlineRow(props: {
  heading: Heading;
  chosen: boolean;
  foldable: boolean;
  collapsed: boolean;
  onToggle: () => void;
  onAct: (action: OutlineAction) => void;
}) {
  const { heading } = props;
  const name = heading.mark + heading.title;
  const act = (action: OutlineAction) => (event: { stopPropagation: () => void }) => {
    event.stopPropagation();
    props.onAct(action);
  };
  return (
    <div className={styles['line']}>
      {props.foldable ? (
        <ActionIcon
          variant="transparent"
          color="var(--ink2)"
          tabIndex={-1}
          aria-hidden
          className={styles['fold'] ?? ''}
          title={props.collapsed ? words.expand(name) : words.collapse(name)}
          onClick={(event) => {
            event.stopPropagation();
            props.onToggle();
          }}
        >
          {props.collapsed ? <IconChevronRight size="1.125rem" /> : <IconChevronDown size="1.125rem" />}
        </ActionIcon>
      ) : (
        <span className={styles['fold']} />
      )}
      <span className={styles['title']}>{name}</span>
      {props.chosen ? (
        // For the mouse: the row itself has a key for each, named in the tree's description.
        <span aria-hidden className={styles['acts']}>
          {SHOWN.map(([action, label, key]) => (
            <Button
              key={action}
              variant="default"
              size="compact-sm"
              tabIndex={-1}
              title={`${label}（${key}）`}
              onClick={act(action)}
            >
              {label}
            </Button>
          ))}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="default"
                tabIndex={-1}
                aria-label={words.rowMenu(name)}
                onClick={(event) => event.stopPropagation()}
              >
                <IconDots size="1.125rem" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
              <Menu.Item onClick={() => props.onAct('rename')}>{words.rename}</Menu.Item>
              <Menu.Item onClick={() => props.onAct('drop')}>{words.noHeading}</Menu.Item>
              <Menu.Item onClick={() => props.onAct('show')}>{words.showInText}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      ) : null}
    </div>
  );
}
