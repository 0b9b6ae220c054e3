import { Button, UnstyledButton } from '@mantine/core';
import { IconMessageReply } from '@tabler/icons-react';
import { useState } from 'react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { AnnotationReply } from '../../../shared/review/annotation-reply.ts';
import { sentenceOf, useConnected } from '../../state/core-client.tsx';
import { isComposingKey } from '../../state/keys.ts';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { noteExtras as words } from '../../wording/note-extras.ts';
import { Moment } from './note-card.tsx';
import styles from './note-extras.module.css';
import note from './notes.module.css';

/** 回复: what the group says to a note, oldest first; one's own replies can be changed and deleted. */
export function NoteThread(props: { annotation: Annotation; readOnly?: boolean }) {
  const { annotation } = props;
  const { profile } = useWorkspace();
  const connected = useConnected();
  const canWrite = connected && props.readOnly !== true;
  /** The reply that is being written, a new one or one of the list; its field stays while the reply comes and goes. */
  const [writing, setWriting] = useState<string | null>(null);
  const others = annotation.replies.filter(({ id }) => id !== writing);
  if (annotation.replies.length === 0 && !canWrite) return null;
  return (
    <section aria-label={words.thread} className={styles['thread']}>
      {others.length === 0 ? null : (
        <ol>
          {others.map((reply) => {
            const isOwn = reply.authorId === profile?.id;
            return (
              <li key={reply.id}>
                <span className={styles['replyHead']}>
                  <b>{isOwn ? words.me : reply.authorName || words.someone}</b>
                  <Moment at={reply.updatedAt} />
                  {isOwn && canWrite ? (
                    <ReplyActions annotation={annotation} reply={reply} onEdit={() => setWriting(reply.id)} />
                  ) : null}
                </span>
                <p className={styles['replyWords']}>{reply.body}</p>
              </li>
            );
          })}
        </ol>
      )}
      {writing === null ? null : (
        <ReplyField
          key={writing}
          annotationId={annotation.id}
          id={writing}
          body={annotation.replies.find(({ id }) => id === writing)?.body ?? ''}
          onDone={() => setWriting(null)}
        />
      )}
      {canWrite && writing === null ? (
        <UnstyledButton className={note['addTag']} onClick={() => setWriting(crypto.randomUUID())}>
          <IconMessageReply aria-hidden size="1rem" />
          {words.reply}
        </UnstyledButton>
      ) : null}
    </section>
  );
}

function ReplyActions(props: { annotation: Annotation; reply: AnnotationReply; onEdit: () => void }) {
  const { saveReply } = useVersion();
  const { offer, tell } = useUndo();
  const { annotation, reply } = props;
  const remove = () => {
    saveReply({ annotationId: annotation.id, id: reply.id, body: '' }).then(
      () => offer(words.replyDeleted),
      (error: unknown) => tell(sentenceOf(error)),
    );
  };
  return (
    <span className={styles['replyActions']}>
      <UnstyledButton className={note['addTag']} onClick={props.onEdit}>
        {words.editReply}
      </UnstyledButton>
      <UnstyledButton className={note['addTag']} onClick={remove}>
        {words.deleteReply}
      </UnstyledButton>
    </span>
  );
}

/** The field of one reply. */
function ReplyField(props: { annotationId: string; id: string; body: string; onDone: () => void }) {
  const { saveReply } = useVersion();
  const connected = useConnected();
  const { annotationId, id } = props;
  return (
    <div className={styles['replyField']}>
      <AutosaveTextarea
        label={words.replyHint}
        placeholder={words.replyHint}
        value={props.body}
        minRows={2}
        autoFocus
        readOnly={!connected}
        onSave={(body, editSession) => saveReply({ annotationId, id, body, editSession })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposingKey(event.nativeEvent)) return;
          event.preventDefault();
          props.onDone();
        }}
      />
      <Button variant="default" className={styles['questions'] ?? ''} onClick={props.onDone}>
        {words.replyDone}
      </Button>
    </div>
  );
}
