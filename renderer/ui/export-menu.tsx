import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { PaperFormat, PaperName } from '../../shared/contract/paper.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import { paperFormats } from '../../shared/sheet/formats.ts';
import { paperTitles } from '../../shared/wording/papers.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { saveWording } from '../wording/save.ts';
import { SaveDialog } from './save-dialog.tsx';

/** What a person takes along, the file that most people open first. */
const OFFERED: readonly PaperFormat[] = ['xlsx', 'docx', 'pdf', 'csv'];

/** A paper of a version as a file: one button, and the formats that are offered and that the paper has. */
export function ExportMenu(props: {
  paper: PaperName;
  name: string;
  content: Pick<VersionContent, 'report' | 'version'>;
  /** The earlier version where the paper sets two beside each other. */
  otherVersionId?: string;
  /** Without them the files of a table. */
  formats?: readonly PaperFormat[];
  /** The one main action of its screen is filled. */
  main?: boolean;
}) {
  const { content } = props;
  const { status } = useWorkspace();
  const [format, setFormat] = useState<PaperFormat | null>(null);
  const formats = (props.formats ?? OFFERED).filter((each) => paperFormats[props.paper].includes(each));
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant={props.main === true ? 'filled' : 'default'}
            leftSection={<IconFileExport aria-hidden size="1.25rem" />}
            rightSection={<IconChevronDown aria-hidden size="1rem" />}
          >
            {props.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((each) => (
            <Menu.Item key={each} onClick={() => setFormat(each)}>
              {saveWording.title[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {format === null ? null : (
        <SaveDialog
          paper={props.paper}
          format={format}
          versionId={content.version.id}
          otherVersionId={props.otherVersionId}
          suggestedName={saveWording.suggestedName(content.report.title, paperTitles[props.paper], '')}
          nativeDialogs={status.nativeDialogs}
          onClose={() => setFormat(null)}
        />
      )}
    </>
  );
}
