import { Button } from '@mantine/core';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { useConnected, useConnection } from '../../state/core-client.tsx';
import { useSaveState } from '../../state/save-state.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { common } from '../../wording/common.ts';
import styles from './shell.module.css';

/** What could not be stored stays on screen; this stays until it is, and while the core is out of reach. */
export function SaveFailure() {
  const { saveState } = useConnection();
  const { status, message } = useSaveState();
  const connected = useConnected();
  if (!connected) {
    return (
      <div className={styles['failure']}>
        <ErrorNotice title={common.disconnected} message={errorSentences.disconnected()} />
      </div>
    );
  }
  if (status !== 'failed' || message === null) return null;
  return (
    <div className={styles['failure']}>
      <ErrorNotice title={common.notSaved} message={message}>
        <Button onClick={() => saveState.retryAll()}>{common.saveAgain}</Button>
      </ErrorNotice>
    </div>
  );
}
