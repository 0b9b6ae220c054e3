import { Button } from '@mantine/core';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { useNow } from '../../state/clock.ts';
import { sentenceOf, useQuery } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { noteExtras as words } from '../../wording/note-extras.ts';
import { momentWords } from '../../wording/time.ts';
import { noteWords } from './note-words.ts';
import styles from './note-extras.module.css';
import note from './notes.module.css';

/** 修改经过: what a note said after each step, newest first; any of them can be brought back. */
export function NoteHistory(props: { annotation: Annotation; onClose: () => void }) {
  const { annotation, onClose } = props;
  const { data, error } = useQuery('annotation.history', { id: annotation.id }, ['annotation']);
  const { index, updateAnnotation } = useVersion();
  const { offer, tell } = useUndo();
  const now = useNow();
  const restore = (state: Annotation) => {
    const { kind, body, wordingChange, tags, important, private: secret, resolution } = state;
    // A task may be gone by now.
    const links = state.links.filter((link) => index.rangeOf({ target: link }) !== null);
    updateAnnotation(annotation.id, {
      kind,
      body,
      wordingChange,
      tags,
      important,
      private: secret,
      resolution,
      links,
    }).then(
      () => offer(words.restored),
      (failure: unknown) => tell(sentenceOf(failure)),
    );
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={words.history} size="40rem">
      {error ? <ErrorNotice message={sentenceOf(error)} /> : null}
      <p>{words.historyHelp}</p>
      <ol className={styles['states']}>
        {data?.states.map((state, index) => (
          <li key={state.sequence}>
            <span className={styles['stateHead']}>
              <KindBadge kind={state.annotation.kind} />
              <b>{kindNames[state.annotation.kind]}</b>
              <time>{momentWords(state.at, Math.max(now, state.at))}</time>
              {index === 0 ? (
                <span>{words.current}</span>
              ) : (
                <Button variant="default" onClick={() => restore(state.annotation)}>
                  {words.restore}
                </Button>
              )}
            </span>
            <p className={styles['stateWords']}>{noteWords(state.annotation) || words.empty}</p>
            {state.annotation.resolution === null ? null : (
              <p>{words.resolvedFor(state.annotation.resolution)}</p>
            )}
            {state.annotation.tags.length === 0 ? null : (
              <p className={note['tags']}>
                {state.annotation.tags.map((tag) => (
                  <span key={tag} className={note['tag']}>
                    {tag}
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
