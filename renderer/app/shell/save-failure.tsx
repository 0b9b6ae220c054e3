import { Button } from '@mantine/core';
import { useConnection } from '../../state/core-client.tsx';
import { useSaveState } from '../../state/save-state.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { common } from '../../wording/common.ts';
import styles from './shell.module.css';

/** What could not be stored stays on screen; this stays until it is. */
export function SaveFailure() {
  const { saveState } = useConnection();
  const { status, message } = useSaveState();
  if (status !== 'failed' || message === null) return null;
  return (
    <div className={styles['failure']}>
      <ErrorNotice title={common.notSaved} message={message}>
        <Button onClick={() => saveState.retryAll()}>{common.saveAgain}</Button>
      </ErrorNotice>
    </div>
  );
}
