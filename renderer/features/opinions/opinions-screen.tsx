import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { PaperFormat } from '../../../shared/contract/paper.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { useKeys } from '../../state/keys.ts';
import { useLayout } from '../../state/layout.ts';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import { saveWording } from '../../wording/save.ts';
import { ComposingList } from './composing-list.tsx';
import styles from './opinions.module.css';
import { PreviewPane } from './preview-pane.tsx';
import { SaveDialog } from '../../ui/save-dialog.tsx';
import { useComposition } from './use-composition.ts';
import { usePreview } from './use-preview.ts';
import { usePrint } from './use-print.ts';

const signatures = ['named', 'delegationOnly', 'unsigned'] as const;

/** 文稿: the 审议意见表 composed at the left, the page that it becomes at the right. */
export function OpinionsScreen() {
  const { content } = useVersion();
  const { settings, saveSettings, profile, status } = useWorkspace();
  const layout = useLayout();
  const state = useComposition();
  const preview = usePreview(content.version.id);
  const print = usePrint(content.version.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tab, setTab] = useState<'composing' | 'preview'>('composing');
  const [format, setFormat] = useState<PaperFormat | null>(null);
  const narrow = layout === 'narrow';

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

  const signer = settings.signature === 'named' ? (profile?.name ?? '') : '';
  return (
    <ScreenFrame
      label={paperTitles.opinions}
      bar={
        <>
          <BarTitle>{paperTitles.opinions}</BarTitle>
          {narrow ? (
            <SegmentedRow
              label={words.view}
              value={tab}
              choices={[
                { value: 'composing', label: words.composing },
                { value: 'preview', label: words.preview },
              ]}
              onChange={setTab}
            />
          ) : (
            <span className={styles['signature']}>
              <span aria-hidden>{words.signatureLabel}</span>
              <SegmentedRow
                label={words.signatureLabel}
                value={settings.signature}
                choices={signatures.map((value) => ({ value, label: words.signatures[value] }))}
                onChange={(signature) => saveSettings({ signature })}
              />
            </span>
          )}
          <BarGap />
          {narrow ? null : (
            <>
              <Button
                variant="subtle"
                leftSection={<IconPrinter aria-hidden size="1.25rem" />}
                loading={print.running}
                aria-keyshortcuts="Control+P"
                onClick={() => void print.start()}
              >
                {words.print}
              </Button>
              <Button variant="default" onClick={() => setFormat('pdf')}>
                {words.exportPdf}
              </Button>
            </>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={words.moreFormats} title={words.moreFormats}>
                <IconDots size="1.25rem" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {narrow ? (
                <>
                  <Menu.Label>{words.signatureLabel}</Menu.Label>
                  <Menu.RadioGroup
                    value={settings.signature}
                    onChange={(value) => {
                      const signature = signatures.find((each) => each === value);
                      if (signature) saveSettings({ signature });
                    }}
                  >
                    {signatures.map((value) => (
                      <Menu.RadioItem key={value} value={value}>
                        {words.signatures[value]}
                      </Menu.RadioItem>
                    ))}
                  </Menu.RadioGroup>
                  <Menu.Divider />
                  <Menu.Item onClick={() => void print.start()}>{words.print}</Menu.Item>
                  <Menu.Item onClick={() => setFormat('pdf')}>{words.exportPdf}</Menu.Item>
                </>
              ) : null}
              <Menu.Item onClick={() => setFormat('json')}>{words.exportJson}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            leftSection={<IconFileTypeDocx aria-hidden size="1.375rem" />}
            onClick={() => setFormat('docx')}
          >
            {words.exportWord}
          </Button>
        </>
      }
    >
      <div className={styles['screen']} data-layout={layout}>
        {narrow && tab === 'preview' ? null : (
          <ComposingList state={state} chosen={chosen} onChoose={setChosen} />
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
      {format ? (
        <SaveDialog
          paper="opinions"
          format={format}
          versionId={content.version.id}
          suggestedName={saveWording.suggestedName(content.report.title, paperTitles.opinions, signer)}
          nativeDialogs={status.nativeDialogs}
          onClose={() => setFormat(null)}
        />
      ) : null}
    </ScreenFrame>
  );
}
