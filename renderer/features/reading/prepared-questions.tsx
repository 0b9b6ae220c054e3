import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { noteExtras as words } from '../../wording/note-extras.ts';
import styles from './notes.module.css';

/** 常用问法: a question that reviewers ask, put into the note where the caret is. */
export function PreparedQuestions(props: { onChoose: (question: string) => void }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles['addTag']}>
          {words.questions}
          <IconChevronDown aria-hidden size="1rem" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {words.prepared.map((question) => (
          <Menu.Item key={question} onClick={() => props.onChoose(question)}>
            {question}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/**
 * Puts words at the caret of a field, on a line of their own, as if they had been typed: what was typed before and is
 * not stored yet stays.
 */
export function typeInto(field: HTMLTextAreaElement, text: string): void {
  const at = field.selectionEnd;
  const before = field.value.slice(0, at);
  const after = field.value.slice(at);
  const lead = before === '' || before.endsWith('\n') ? '' : '\n';
  const tail = after === '' || after.startsWith('\n') ? '' : '\n';
  field.setRangeText(lead + text + tail, at, at, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus({ preventScroll: true });
}
