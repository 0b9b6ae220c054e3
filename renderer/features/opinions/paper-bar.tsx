import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import { IconDots, IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import type { PaperFormat, PaperName } from '../../../shared/contract/paper.ts';
import { paperFormats } from '../../../shared/sheet/formats.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { BarGap } from '../../ui/screen-frame.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import { paperSettingsWording } from '../../wording/paper-settings.ts';
import styles from './opinions.module.css';
import { isSigned, shownPapers } from './paper-panes.ts';

const signatures = ['named', 'delegationOnly', 'unsigned'] as const;

/** The second bar: which paper, how it is signed, what becomes of it. */
export function PaperBar(props: {
  paper: PaperName;
  narrow: boolean;
  tab: 'composing' | 'preview';
  printing: boolean;
  onPaper: (paper: PaperName) => void;
  onTab: (tab: 'composing' | 'preview') => void;
  onPrint: () => void;
  onCopy: () => void;
  onSettings: () => void;
  onExport: (format: PaperFormat) => void;
}) {
  const { paper, narrow } = props;
  const { settings, saveSettings } = useWorkspace();
  const formats = paperFormats[paper].filter((format) => format !== 'docx' && (narrow || format !== 'pdf'));
  return (
    <>
      <h1 className="spoken">{paperTitles[paper]}</h1>
      <Select
        aria-label={words.paper}
        className={styles['paperSelect'] ?? ''}
        allowDeselect={false}
        value={paper}
        data={shownPapers.map((value) => ({ value, label: paperTitles[value] }))}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        maxDropdownHeight="32rem"
        onChange={(value) => {
          const next = shownPapers.find((each) => each === value);
          if (next) props.onPaper(next);
        }}
      />
      {narrow ? (
        <SegmentedRow
          label={words.view}
          value={props.tab}
          choices={[
            { value: 'composing', label: words.composing },
            { value: 'preview', label: words.preview },
          ]}
          onChange={props.onTab}
        />
      ) : isSigned(paper) ? (
        <span className={styles['signature']}>
          <span aria-hidden>{words.signatureLabel}</span>
          <SegmentedRow
            label={words.signatureLabel}
            value={settings.signature}
            choices={signatures.map((value) => ({ value, label: words.signatures[value] }))}
            onChange={(signature) => saveSettings({ signature })}
          />
        </span>
      ) : null}
      <BarGap />
      {narrow ? null : (
        <>
          <Button
            variant="subtle"
            leftSection={<IconPrinter aria-hidden size="1.25rem" />}
            loading={props.printing}
            aria-keyshortcuts="Control+P"
            onClick={props.onPrint}
          >
            {words.print}
          </Button>
          <Button variant="default" onClick={() => props.onExport('pdf')}>
            {words.exportAs.pdf}
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
          {narrow && isSigned(paper) ? (
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
            </>
          ) : null}
          {narrow ? <Menu.Item onClick={props.onPrint}>{words.print}</Menu.Item> : null}
          <Menu.Item onClick={props.onCopy}>{words.copy}</Menu.Item>
          <Menu.Item onClick={props.onSettings}>{paperSettingsWording.open}</Menu.Item>
          <Menu.Divider />
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => props.onExport(format)}>
              {words.exportAs[format]}
            </Menu.Item>
          ))}
          {paper === 'opinions' ? (
            <>
              <Menu.Divider />
              <Menu.CheckboxItem
                checked={settings.evidence}
                onChange={(evidence) => saveSettings({ evidence })}
              >
                {words.evidence}
              </Menu.CheckboxItem>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconFileTypeDocx aria-hidden size="1.375rem" />}
        onClick={() => props.onExport('docx')}
      >
        {words.exportAs.docx}
      </Button>
    </>
  );
}
