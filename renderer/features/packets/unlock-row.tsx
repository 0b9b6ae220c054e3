import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { packetsWording as words } from '../../wording/packets.ts';
import styles from './packets.module.css';

/** One passphrase for all packets that are still shut. */
export function UnlockRow(props: { count: number; onUnlock: (passphrase: string) => Promise<void> }) {
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
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={passphrase === ''}>
        {words.unlock}
      </Button>
    </form>
  );
}
