import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { VersionContent } from '../../../shared/report/model.ts';
import { sentenceOf, useClient, useConnection, useQuery } from '../../state/core-client.tsx';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { common } from '../../wording/common.ts';
import { importWording as words } from '../../wording/import.ts';
import styles from './choose.module.css';
import { CoverForm } from './cover-form.tsx';
import { ImportBar } from './import-bar.tsx';
import type { Review } from './review.tsx';
import { ReviewContext } from './review.tsx';
import { ReviewPanes } from './review-panes.tsx';
import { useShown } from './use-shown.ts';

/** 核对报告结构: the same panes over a stored version; every correction is stored at once and can be undone. */
export function StoredReview(props: { versionId: string }) {
  const opened = useQuery('library.open', { versionId: props.versionId }, ['library', 'task']);
  const { goTo } = useNavigation();
  if (opened.data) return <Stored content={opened.data} onDone={() => goTo({ screen: 'library' })} />;
  return (
    <>
      <ImportBar title={words.storedTitle} name="" hint="" />
      <main id="main" tabIndex={-1} className={styles['desk']}>
        <div className={styles['panel']}>
          {opened.error ? <ErrorNotice message={sentenceOf(opened.error)} /> : <p>{common.loading}</p>}
          <div className={styles['actions']}>
            <Button variant="default" onClick={() => goTo({ screen: 'library' })}>
              {words.back}
            </Button>
          </div>
        </div>
      </main>
    </>
  );
}

function Stored(props: { content: VersionContent; onDone: () => void }) {
  const { content } = props;
  const client = useClient();
  const { saveState } = useConnection();
  const { tell, offer } = useUndo();
  const { shown, show } = useShown();
  const versionId = content.version.id;
  const review = useMemo<Review>(
    () => ({
      mode: 'stored',
      content,
      correct: async (correction) => {
        try {
          const lost = await saveState.track(
            client.call('library.correct', { versionId, corrections: [correction] }),
          );
          const told = words.lost(lost.movedAnnotations, lost.hiddenScores);
          await offer(told === '' ? words.corrected : told);
          return true;
        } catch (error) {
          tell(sentenceOf(error));
          return false;
        }
      },
      shown,
      show,
      tell,
    }),
    [content, client, saveState, versionId, shown, show, tell, offer],
  );
  return (
    <ReviewContext value={review}>
      <ImportBar title={words.storedTitle} name={content.report.title} hint={words.storedHint} />
      <ReviewPanes
        cover={<CoverForm warnings={[]} documents={[]} reportId={null} onReport={() => undefined} />}
        foot={words.readAll(content.blocks.length)}
        failed={false}
        others={null}
        main={
          <Button size="md" onClick={props.onDone}>
            {words.done}
          </Button>
        }
      />
    </ReviewContext>
  );
}
