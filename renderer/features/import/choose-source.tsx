import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { importWording as words } from '../../wording/import.ts';
import styles from './choose.module.css';

/** Endings of the files that can be read. */
export const accepted = '.docx,.doc,.wps,.pdf,.html,.htm,.md,.txt';

/** Drop, choose or paste. */
export function ChooseSource(props: {
  pasted: string;
  onPasted: (text: string) => void;
  onFile: (file: File) => void;
  onText: (name: string, text: string) => void;
  onLeave: () => void;
}) {
  const [pasting, setPasting] = useState(props.pasted !== '');
  const [name, setName] = useState<string>(words.pastedName);
  const [asked, setAsked] = useState(false);
  const [over, setOver] = useState(false);
  const missing = asked && props.pasted.trim() === '';
  if (pasting) {
    return (
      <form
        className={styles['panel']}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (props.pasted.trim() !== '') props.onText(name.trim() || words.pastedName, props.pasted);
        }}
      >
        <TextInput
          label={words.pasteName}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={words.pasteLabel}
          placeholder={words.pastePlaceholder}
          rows={12}
          autoFocus
          value={props.pasted}
          error={missing ? words.noText : null}
          onChange={(event) => props.onPasted(event.currentTarget.value)}
        />
        <div className={styles['actions']}>
          <Button variant="subtle" onClick={() => setPasting(false)}>
            {words.fromFile}
          </Button>
          <Button type="submit">{words.pasteDone}</Button>
        </div>
      </form>
    );
  }
  return (
    <div
      className={styles['panel']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) props.onFile(file);
      }}
    >
      <p className={styles['drop']}>
        <IconFileUpload aria-hidden size="1.75rem" />
        {words.drop}
      </p>
      <div className={styles['actions']}>
        <FileButton accept={accepted} onChange={(file) => file && props.onFile(file)}>
          {(button) => <Button {...button}>{words.chooseFile}</Button>}
        </FileButton>
        <Button variant="default" onClick={() => setPasting(true)}>
          {words.paste}
        </Button>
        <Button variant="subtle" onClick={props.onLeave}>
          {words.back}
        </Button>
      </div>
      <p className={styles['quiet']}>{words.formats}</p>
      <p className={styles['quiet']}>{words.secrecy}</p>
    </div>
  );
}
