import { Button, PasswordInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { packetsWording as words } from '../../wording/packets.ts';
import styles from './packets.module.css';

/** One passphrase for all packets that are still shut; `wrong` = the last one opened not all of them. */
export function UnlockRow(props: {
  count: number;
  wrong: boolean;
  onUnlock: (passphrase: string) => Promise<void>;
}) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={styles['unlock']}
      onSubmit={(event) => {
        event.preventDefault();
        void props.onUnlock(passphrase);
      }}
    >
      <PasswordInput
        label={words.locked(props.count)}
        error={props.wrong}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={passphrase === ''}>
        {words.unlock}
      </Button>
      {props.wrong ? (
        <p role="alert" className={styles['bad']}>
          <IconAlertCircle aria-hidden size="1.125rem" />
          {words.wrongPassphrase(props.count)}
        </p>
      ) : null}
    </form>
  );
}
