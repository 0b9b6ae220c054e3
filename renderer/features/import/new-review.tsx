import { Button, Checkbox, FileButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ImportSource } from '../../../shared/contract/importing.ts';
import { countRemarks } from '../../../shared/review/source-remarks.ts';
import { sentenceOf, useClient, useConnection } from '../../state/core-client.tsx';
import { useKeys } from '../../state/keys.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useDocuments } from '../../state/version.tsx';
import { importWording as words } from '../../wording/import.ts';
import { accepted } from './choose-source.tsx';
import { CoverForm } from './cover-form.tsx';
import { ImportBar } from './import-bar.tsx';
import type { Review } from './review.tsx';
import { ReviewContext } from './review.tsx';
import { ReviewPanes } from './review-panes.tsx';
import { useCorrections } from './use-corrections.ts';
import type { Preview } from './use-preview.ts';
import { useShown } from './use-shown.ts';
import styles from './frame.module.css';

/** What was found in a source, corrected here and stored as corrected. */
export function NewReview(props: {
  source: ImportSource;
  preview: Preview;
  onFile: (file: File) => void;
  onLeave: () => void;
}) {
  const { content: found, remarks, warnings } = props.preview;
  const client = useClient();
  const { saveState } = useConnection();
  const { goTo } = useNavigation();
  const { tell, offer } = useUndo();
  const { list } = useDocuments();
  const { content, corrections, correct, undo, redo } = useCorrections(found);
  const { shown, show } = useShown();
  const [reportId, setReportId] = useState<string | null>(null);
  const [takeRemarks, setTakeRemarks] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const counted = useMemo(() => countRemarks(remarks, found), [remarks, found]);
  const hasRemarks = counted.comments + counted.changes > 0;

  const review = useMemo<Review>(
    () => ({
      mode: 'new',
      content,
      correct: (correction) => {
        const done = correct(correction);
        if (!done) tell(words.cannot);
        return Promise.resolve(done);
      },
      shown,
      show,
      tell,
    }),
    [content, correct, shown, show, tell],
  );
  useKeys([
    { keys: ['Ctrl+Z'], run: () => undo() || undefined },
    { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], run: () => redo() || undefined },
  ]);

  const store = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { versionId } = await saveState.track(
        client.call('library.import', {
          source: props.source,
          corrections: [...corrections],
          takeRemarks: hasRemarks && takeRemarks,
          ...(reportId === null ? {} : { reportId }),
        }),
      );
      goTo({ versionId });
      await offer(words.imported(content.report.title));
    } catch (error) {
      setFailure(sentenceOf(error));
      setBusy(false);
    }
  };
  const footnotes = warnings.filter(({ code }) => code === 'outside' || code === 'annex');

  return (
    <ReviewContext value={review}>
      <ImportBar title={words.previewTitle} name={content.version.sourceName} hint={words.notStored} />
      <ReviewPanes
        cover={
          <>
            <CoverForm
              warnings={warnings}
              documents={list ?? []}
              reportId={reportId}
              onReport={setReportId}
            />
            {hasRemarks ? (
              <Checkbox
                className={styles['remarks'] ?? ''}
                label={words.remarks(counted.comments, counted.changes)}
                checked={takeRemarks}
                onChange={(event) => setTakeRemarks(event.currentTarget.checked)}
              />
            ) : null}
          </>
        }
        foot={
          failure ??
          [
            words.readAll(content.blocks.length),
            ...footnotes.map(({ code, count }) => words.warnings[code](count)),
          ].join('；')
        }
        failed={failure !== null}
        others={
          <>
            <Button variant="subtle" onClick={props.onLeave}>
              {words.leave}
            </Button>
            <FileButton accept={accepted} onChange={(file) => file && props.onFile(file)}>
              {(button) => (
                <Button variant="default" {...button}>
                  {words.otherFile}
                </Button>
              )}
            </FileButton>
          </>
        }
        main={
          <Button size="md" loading={busy} onClick={() => void store()}>
            {words.store}
          </Button>
        }
      />
    </ReviewContext>
  );
}
