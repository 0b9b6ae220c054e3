import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { openingOf } from '../../../shared/report/task-corrections.ts';
import type { TaskOpening } from '../../../shared/report/task-corrections.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { taskChangesWording as words } from '../../wording/task-changes.ts';
import styles from './task-dialogs.module.css';

/** Longest name of a task (correction.ts). */
const LONGEST = 200;

function Frame(props: {
  name: string;
  problem: string | null;
  done: string;
  ready: boolean;
  onClose: () => void;
  onDone: () => void;
  children: ReactNode;
}) {
  return (
    <Dialog opened onClose={props.onClose} title={props.name} size="44rem">
      <form
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          if (props.ready) props.onDone();
        }}
      >
        {props.problem === null ? null : <ErrorNotice message={props.problem} />}
        {props.children}
        <p className={styles['hint']}>{words.undoable}</p>
        <div className={styles['actions']}>
          <Button variant="default" onClick={props.onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" disabled={!props.ready}>
            {props.done}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Another name for a task. */
export function RenameDialog(props: {
  title: string;
  problem: string | null;
  onClose: () => void;
  onDone: (title: string) => void;
}) {
  const [title, setTitle] = useState(props.title);
  return (
    <Frame
      name={words.rename}
      problem={props.problem}
      done={words.renameDone}
      ready={title.trim() !== ''}
      onClose={props.onClose}
      onDone={() => props.onDone(title.trim())}
    >
      <TextInput
        data-autofocus
        label={words.name}
        value={title}
        maxLength={LONGEST}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** A task that begins at a sentence of the report: which one, and what it is called. */
export function CutDialog(props: {
  name: string;
  help: string;
  done: string;
  text: string;
  sentences: readonly TaskOpening[];
  problem: string | null;
  onClose: () => void;
  onDone: (sentence: TaskOpening, title: string) => void;
}) {
  const { text, sentences } = props;
  const [at, setAt] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const chosen = sentences.find(({ start }) => String(start) === at);
  const choose = (value: string) => {
    setAt(value);
    const sentence = sentences.find(({ start }) => String(start) === value);
    if (!sentence) return;
    const { start, end } = openingOf(text, sentence);
    setTitle(text.slice(start, end));
  };
  return (
    <Frame
      name={props.name}
      problem={props.problem}
      done={props.done}
      ready={chosen !== undefined && title.trim() !== ''}
      onClose={props.onClose}
      onDone={() => {
        if (chosen) props.onDone(chosen, title.trim());
      }}
    >
      <p className={styles['hint']}>{sentences.length === 0 ? words.noSentence : props.help}</p>
      <Radio.Group aria-label={props.name} value={at} onChange={choose} className={styles['sentences'] ?? ''}>
        {sentences.map(({ start, end }) => (
          <Radio
            key={start}
            value={String(start)}
            label={text.slice(start, end)}
            className={styles['sentence'] ?? ''}
          />
        ))}
      </Radio.Group>
      <TextInput
        label={words.newName}
        value={title}
        maxLength={LONGEST}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </Frame>
  );
}
