import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { Heading } from '../../../shared/report/model.ts';
import { partName } from '../../../shared/report/place.ts';
import { useLayout } from '../../state/layout.ts';
import { useNavigation } from '../../state/navigation.tsx';
import type { VersionIndex } from '../../state/version-index.ts';
import { useVersion } from '../../state/version.tsx';
import { exchangeWording } from '../../wording/note-extras.ts';
import { reading as words } from '../../wording/reading.ts';
import { ExportNotes, ImportNotes } from './notes-exchange.tsx';
import { useOwnVersions, VersionItems } from './reading-bar.tsx';
import { shortTitle } from './outline-rows.ts';
import { useReadingPoint } from './use-reading-point.ts';
import { WriteOnItems } from './write-on-items.tsx';
import styles from './sheet.module.css';

/** Where the reader is: part and section, its tasks and how many of them are scored. */
export function SectionHead() {
  const { content, index, scoreByTask } = useVersion();
  const { goTo } = useNavigation();
  const narrow = useLayout() === 'narrow';
  const versions = useOwnVersions();
  const [exchange, setExchange] = useState<'export' | 'import' | null>(null);
  const start = useReadingPoint(({ offset }) => standaloneAt(index, offset).at(-1)?.start ?? -1);
  const path = start < 0 ? [] : standaloneAt(index, start);
  const part = path[0];
  const section = path.at(-1);
  const block = part && index.blockById.get(part.blockId);
  const partWords = block?.part ? partName(block.part) : words.beginning;
  const sectionName = section && section !== part ? `${section.mark}${section.title}` : (part?.title ?? '');
  const end = section ? endOf(content.headings, section, content.text.length) : 0;
  const tasks = section ? content.tasks.filter((t) => t.start >= section.start && t.start < end) : [];
  const scored = tasks.filter((t) => scoreByTask.has(t.id)).length;
  const first = tasks.find((t) => !scoreByTask.has(t.id)) ?? tasks[0];

  return (
    <div className={styles['head']}>
      <span className={styles['headPath']}>
        <span>{partWords}</span>
        {sectionName ? (
          <>
            {narrow ? null : <IconChevronRight aria-hidden size="1rem" />}
            <span title={sectionName}>{shortTitle(sectionName)}</span>
          </>
        ) : null}
      </span>
      {narrow ? (
        <ReadPercent />
      ) : first ? (
        <>
          <span className={styles['headTasks']}>{words.sectionTasks(tasks.length, scored)}</span>
          <UnstyledButton
            className={styles['headLink']}
            onClick={() => goTo({ screen: 'tasks', taskId: first.id })}
          >
            {words.goScore}
          </UnstyledButton>
        </>
      ) : null}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={words.moreOnReport} title={words.moreOnReport} color="var(--ink2)">
            <IconDots aria-hidden size="1.25rem" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {narrow && versions.length > 1 ? (
            <>
              <Menu.Label>{words.version}</Menu.Label>
              <VersionItems />
              <Menu.Divider />
            </>
          ) : null}
          <WriteHere />
          <Menu.Divider />
          <Menu.Item onClick={() => setExchange('export')}>{exchangeWording.export}</Menu.Item>
          <Menu.Item onClick={() => setExchange('import')}>{exchangeWording.import}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {exchange === 'export' ? <ExportNotes onClose={() => setExchange(null)} /> : null}
      {exchange === 'import' ? <ImportNotes onClose={() => setExchange(null)} /> : null}
    </div>
  );
}

/** The headings above an offset that stand on lines of their own, outermost first. */
function standaloneAt(index: VersionIndex, offset: number): readonly Heading[] {
  return index.headingsAt(offset).filter((h) => h.style === 'standalone');
}

function ReadPercent() {
  const percent = useReadingPoint(({ share }) => Math.round(share * 100));
  return <span className={styles['headSide']}>{words.readPercent(percent)}</span>;
}

/** What can be written on where the reader is; follows the reader only while the menu is open. */
function WriteHere() {
  return <WriteOnItems offset={useReadingPoint(({ offset }) => offset)} />;
}

/** Where a section ends: at the next heading that is not below it. */
function endOf(
  headings: readonly { start: number; level: number }[],
  section: { start: number; level: number },
  length: number,
): number {
  return headings.find((h) => h.start > section.start && h.level <= section.level)?.start ?? length;
}
