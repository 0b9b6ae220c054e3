import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useComposedText } from '../../ui/composed-text.ts';
import { packetsWording as words } from '../../wording/packets.ts';
import { DriveChoice } from './drive-choice.tsx';
import type { PacketFile } from './use-packet-file.ts';
import styles from './packets.module.css';

/** Drive, file name and passphrase of a packet; without `named` the name and the seal are settled already. */
export function PacketFileFields(props: { file: PacketFile; named: boolean }) {
  const { file } = props;
  const { there } = file;
  const named = useComposedText(file.fileName, file.setName);
  return (
    <>
      <DriveChoice
        places={file.places}
        value={file.folder}
        onChange={file.choose}
        onLookAgain={file.lookAgain}
      />
      {props.named ? (
        <>
          <TextInput label={words.fileName} {...named} />
          <Checkbox
            label={words.passphrase}
            checked={file.sealed}
            onChange={(event) => file.setSealed(event.currentTarget.checked)}
          />
          {file.sealed ? (
            <PasswordInput
              label={words.passphraseField}
              description={words.passphraseHelp}
              value={file.passphrase}
              onChange={(event) => file.setPassphrase(event.currentTarget.value)}
            />
          ) : null}
        </>
      ) : null}
      <p role="status" className={styles['quiet']}>
        {there && !there.folderWritable
          ? words.notWritable
          : there?.exists
            ? words.replaces(file.fileName)
            : ''}
      </p>
    </>
  );
}
