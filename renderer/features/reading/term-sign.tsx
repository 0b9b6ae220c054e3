import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { TermSign as Sign } from '../../reader/glossary.ts';
import { reading as words } from '../../wording/reading.ts';
import styles from './sheet.module.css';

/** 注 behind a term: its explanation in a popover. No part of the text, like every foreign element of a chunk. */
export function TermSign(props: { sign: Sign }) {
  const { term, definition } = props.sign;
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width="26rem" position="bottom" withArrow shadow="md">
      <Popover.Target>
        <UnstyledButton
          data-foreign
          className={styles['term']}
          aria-label={words.explain(term)}
          title={words.explain(term)}
          aria-expanded={opened}
          // The text's own pointer and key handling is for selecting words.
          onPointerDown={(event) => event.stopPropagation()}
          onPointerUp={(event) => event.stopPropagation()}
          onKeyDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            setOpened(!opened);
          }}
        >
          {words.termSign}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown
        className={styles['explained'] ?? ''}
        onPointerUp={(event) => event.stopPropagation()}
      >
        <b>{term}</b>
        <p>{definition}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
