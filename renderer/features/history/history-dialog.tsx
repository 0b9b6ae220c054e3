import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { HistoryStep } from '../../../shared/contract/history.ts';
import { useNow } from '../../state/clock.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useDocuments } from '../../state/version.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { historyWording as words } from '../../wording/history.ts';
import { momentWords } from '../../wording/time.ts';
import styles from './history.module.css';

/** Steps asked for at a time. */
const CHUNK = 100;

/** 修改记录: every step of the change log, newest first; the newest can be undone here, the last undone redone. */
export function HistoryDialog(props: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.title} size="44rem">
      <Steps onClose={props.onClose} />
    </Dialog>
  );
}

function Steps(props: { onClose: () => void }) {
  const client = useClient();
  const { canUndo, canRedo, undo, redo } = useUndo();
  const [steps, setSteps] = useState<readonly HistoryStep[] | null>(null);
  const [more, setMore] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const now = useNow();
  // The state of undo and redo is new after every step; the list is then asked for again.
  const stamp = `${canUndo?.sequence ?? ''} ${canUndo?.at ?? ''} ${canRedo?.sequence ?? ''}`;

  useEffect(() => {
    let current = true;
    client.call('history.list', { limit: CHUNK }).then(
      (answer) => {
        if (!current) return;
        setSteps(answer.steps);
        setMore(answer.steps.length === CHUNK);
      },
      (reason: unknown) => {
        if (current) setFailure(sentenceOf(reason));
      },
    );
    return () => {
      current = false;
    };
  }, [client, stamp]);

  const older = async () => {
    const before = steps?.at(-1)?.sequence;
    if (before === undefined) return;
    try {
      const answer = await client.call('history.list', { before, limit: CHUNK });
      setSteps([...(steps ?? []), ...answer.steps]);
      setMore(answer.steps.length === CHUNK);
    } catch (reason) {
      setFailure(sentenceOf(reason));
    }
  };

  if (failure !== null) return <ErrorNotice message={failure} />;
  if (steps?.length === 0) return <EmptyState title={words.empty} hint={words.emptyHelp} />;
  return (
    <>
      <p className={styles['quiet']}>{words.help}</p>
      <ol className={styles['steps']}>
        {steps?.map((step) => (
          <li key={step.sequence} data-undone={step.undone || undefined}>
            <span className={styles['when']}>{momentWords(step.at, now)}</span>
            <span className={styles['what']}>
              {step.label}
              {step.undone ? <b>{words.undone}</b> : null}
            </span>
            <GoThere step={step} onGo={props.onClose} />
            {step.sequence === canUndo?.sequence ? (
              <Button variant="default" onClick={() => void undo()}>
                {words.undo}
              </Button>
            ) : null}
            {step.sequence === canRedo?.sequence ? (
              <Button variant="default" onClick={() => void redo()}>
                {words.redo}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {more ? (
        <Button variant="subtle" onClick={() => void older()}>
          {words.older}
        </Button>
      ) : null}
    </>
  );
}

/** Goes to the record of a step where it still exists: a note in its text, a score at its task. */
function GoThere(props: { step: HistoryStep; onGo: () => void }) {
  const { step } = props;
  const { version } = useDocuments();
  const { goTo } = useNavigation();
  const { versionId, recordId } = step;
  if (!version || recordId === null || versionId !== version.content.version.id) return null;
  const score = version.scores.find((each) => each.id === recordId);
  const destination = version.annotationById.has(recordId)
    ? { annotationId: recordId }
    : score?.target.type === 'task'
      ? { screen: 'tasks' as const, taskId: score.target.taskId }
      : null;
  if (!destination) return null;
  return (
    <Button
      variant="subtle"
      data-flush="end"
      aria-label={`${words.go}：${step.label}`}
      onClick={() => {
        props.onGo();
        goTo(destination);
      }}
    >
      {words.go}
    </Button>
  );
}
