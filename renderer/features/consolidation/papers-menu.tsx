import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { PaperFormat, PaperName } from '../../../shared/contract/paper.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { DeskItem } from '../../../shared/review/desk-cards.ts';
import { paperFormats } from '../../../shared/sheet/formats.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { usePackets } from '../../state/packets.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { SaveDialog } from '../../ui/save-dialog.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { packetsWording } from '../../wording/packets.ts';
import { saveWording } from '../../wording/save.ts';
import { BulletinCheck } from './bulletin-check.tsx';

const FORMATS: readonly PaperFormat[] = ['docx', 'pdf', 'xlsx'];

/** 成文: the papers of the group, each in the formats that it has. */
export function PapersMenu(props: { content: VersionContent; items: readonly DeskItem[] }) {
  const { content } = props;
  const { status } = useWorkspace();
  const [wanted, setWanted] = useState<{ paper: PaperName; format: PaperFormat } | null>(null);
  const [checking, setChecking] = useState(false);
  const { open: openPackets } = usePackets();
  const papers = words.paperNames.filter((paper) => paperFormats[paper].length > 0);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            leftSection={<IconFileText aria-hidden size="1.25rem" />}
            rightSection={<IconChevronDown aria-hidden size="1rem" />}
          >
            {words.papers}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {papers.map((paper) => (
            <div key={paper}>
              <Menu.Label>{paperTitles[paper]}</Menu.Label>
              {FORMATS.filter((format) => paperFormats[paper].includes(format)).map((format) => (
                <Menu.Item
                  key={format}
                  aria-label={`${paperTitles[paper]}，${saveWording.title[format]}`}
                  onClick={() => setWanted({ paper, format })}
                >
                  {saveWording.title[format]}
                </Menu.Item>
              ))}
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setChecking(true)}>{words.bulletinCheck}</Menu.Item>
          <Menu.Item onClick={() => openPackets('handOverGroup')}>{packetsWording.handOverGroup}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {checking ? (
        <BulletinCheck
          versionId={content.version.id}
          items={props.items}
          onClose={() => setChecking(false)}
        />
      ) : null}
      {wanted ? (
        <SaveDialog
          {...wanted}
          versionId={content.version.id}
          suggestedName={saveWording.suggestedName(content.report.title, paperTitles[wanted.paper], '')}
          nativeDialogs={status.nativeDialogs}
          onClose={() => setWanted(null)}
        />
      ) : null}
    </>
  );
}
