import { useState } from 'react';
import type { PaperFormat, PaperName } from '../../../shared/contract/paper.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { useKeys } from '../../state/keys.ts';
import { useLayout } from '../../state/layout.ts';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { SaveDialog } from '../../ui/save-dialog.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { saveWording } from '../../wording/save.ts';
import { ComposedPane } from './composed-pane.tsx';
import styles from './opinions.module.css';
import { PaperBar } from './paper-bar.tsx';
import { PaperSettings } from './paper-settings.tsx';
import { isOfTwoVersions, paneOf } from './paper-panes.ts';
import { PreviewPane } from './preview-pane.tsx';
import { ProposalPane } from './proposal-pane.tsx';
import { ReadyPane } from './ready-pane.tsx';
import { useCopyPaper } from './use-copy-paper.ts';
import { usePaperPair } from './use-paper-pair.ts';
import { usePreview } from './use-preview.ts';
import { usePrint } from './use-print.ts';
import { useBeginProposal } from './use-proposals.ts';
import type { WantedPaper } from './wanted-paper.ts';

/** 文稿: a paper composed at the left, the pages that it becomes at the right. */
export function OpinionsScreen() {
  const { content } = useVersion();
  const { settings, profile, status } = useWorkspace();
  const layout = useLayout();
  const [paper, setPaper] = useState<PaperName>('opinions');
  const [records, setRecords] = useState<Partial<Record<PaperName, string>>>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const [tab, setTab] = useState<'composing' | 'preview'>('composing');
  const [format, setFormat] = useState<PaperFormat | null>(null);
  const [setting, setSetting] = useState(false);
  const begin = useBeginProposal('proposal');
  const narrow = layout === 'narrow';
  const pair = usePaperPair();
  const two = isOfTwoVersions(paper) ? pair.chosen : null;
  const wanted: WantedPaper = {
    paper,
    versionId: two?.toVersionId ?? content.version.id,
    recordId: records[paper] ?? null,
    otherVersionId: two?.fromVersionId ?? null,
  };
  const preview = usePreview(wanted);
  const print = usePrint(wanted);
  const copy = useCopyPaper(wanted);

  useKeys([
    {
      keys: ['Ctrl+P'],
      inText: true,
      run: () => {
        void print.start();
        return undefined;
      },
    },
  ]);

  const promote = async (annotationId: string) => {
    const begun = await begin([annotationId]);
    if (!begun) return;
    setRecords({ ...records, proposal: begun.id });
    setPaper('proposal');
    setChosen(null);
  };

  const pane = paneOf(paper);
  const signer = settings.signature === 'named' ? (profile?.name ?? '') : '';
  return (
    <ScreenFrame
      label={paperTitles[paper]}
      bar={
        <PaperBar
          paper={paper}
          narrow={narrow}
          tab={tab}
          printing={print.running}
          onPaper={(next) => {
            setPaper(next);
            setChosen(null);
          }}
          onTab={setTab}
          onPrint={() => void print.start()}
          onCopy={() => void copy()}
          onSettings={() => setSetting(true)}
          onExport={setFormat}
        />
      }
    >
      <div className={styles['screen']} data-layout={layout}>
        {narrow && tab === 'preview' ? null : pane === 'composed' ? (
          <ComposedPane
            key={paper}
            paper={paper}
            chosen={chosen}
            onChoose={setChosen}
            onPromote={(id) => void promote(id)}
          />
        ) : pane === 'proposals' ? (
          <ProposalPane
            key={paper}
            form={paper === 'motion' ? 'motion' : 'proposal'}
            open={records[paper] ?? null}
            onOpen={(id) => setRecords({ ...records, [paper]: id ?? undefined })}
          />
        ) : (
          <ReadyPane paper={paper} pair={pair} />
        )}
        {narrow && tab === 'composing' ? null : (
          <PreviewPane
            preview={preview}
            chosen={chosen}
            layout={layout}
            onChoose={(id) => {
              setChosen(id);
              if (narrow) setTab('composing');
            }}
          />
        )}
      </div>
      <PaperSettings opened={setting} onClose={() => setSetting(false)} />
      {format ? (
        <SaveDialog
          paper={paper}
          format={format}
          versionId={wanted.versionId}
          otherVersionId={wanted.otherVersionId ?? undefined}
          recordId={wanted.recordId}
          suggestedName={saveWording.suggestedName(content.report.title, paperTitles[paper], signer)}
          nativeDialogs={status.nativeDialogs}
          onClose={() => setFormat(null)}
        />
      ) : null}
    </ScreenFrame>
  );
}
