import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Correction } from '../../../shared/report/correction.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import {
  addTask,
  mergeTask,
  openingOf,
  paragraphsWithoutTask,
  renameTask,
  splitTask,
  taskBefore,
} from '../../../shared/report/task-corrections.ts';
import { sentencesOf } from '../../reader/sentences.ts';
import { useCommand } from '../../state/core-client.tsx';
import { useKeys } from '../../state/keys.ts';
import { useUndo } from '../../state/undo.tsx';
import { taskChangesWording as words } from '../../wording/task-changes.ts';
import { CutDialog, RenameDialog } from './task-dialogs.tsx';
import type { TaskRow } from './task-rows.ts';

type Open = 'rename' | 'split' | 'add' | null;

/** 改任务: another name, two out of one, one out of two, a new one; each is a correction that can be undone. */
export function TaskChanges(props: {
  row: TaskRow;
  content: VersionContent;
  onChosen: (taskId: string) => void;
}) {
  const { row, content } = props;
  const { task } = row;
  const { offer, tell } = useUndo();
  const correcting = useCommand('library.correct');
  const [open, setOpen] = useState<Open>(null);
  const before = taskBefore(task, content);

  const correct = async (corrections: readonly Correction[] | null, said: string): Promise<boolean> => {
    if (!corrections) {
      tell(words.notHere);
      return false;
    }
    const done = await correcting.run({ versionId: row.versionId, corrections: [...corrections] });
    if (!done) return false;
    setOpen(null);
    await offer(done.hiddenScores > 0 ? words.withHidden(said, done.hiddenScores) : said);
    return true;
  };
  const merge = async () => {
    if (before && (await correct(mergeTask(task, content), words.merged(before.title))))
      props.onChosen(before.id);
  };
  useKeys([
    {
      keys: ['F2'],
      run: () => {
        if (task.headingId === null) return false;
        setOpen('rename');
        return true;
      },
    },
  ]);
  const inTask = content.blocks
    .filter(({ start, end }) => start < task.end && end > task.start)
    .flatMap(({ start, end }) =>
      sentencesOf(content.text, { start: Math.max(start, task.start), end: Math.min(end, task.end) }),
    )
    .slice(1);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPencil aria-hidden size="1.25rem" />}
            rightSection={<IconChevronDown aria-hidden size="1rem" />}
          >
            {words.change}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item rightSection={<kbd>{words.renameKey}</kbd>} onClick={() => setOpen('rename')}>
            {words.rename}
          </Menu.Item>
          <Menu.Item disabled={inTask.length === 0} onClick={() => setOpen('split')}>
            {words.split}
          </Menu.Item>
          <Menu.Item disabled={!before} onClick={() => void merge()}>
            {before ? words.mergeWith(before.title) : words.merge}
          </Menu.Item>
          <Menu.Item onClick={() => setOpen('add')}>{words.add}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'rename' ? (
        <RenameDialog
          title={task.title}
          problem={correcting.error}
          onClose={() => setOpen(null)}
          onDone={(title) => void correct(renameTask(task, content, title), words.renamed)}
        />
      ) : null}
      {open === 'split' ? (
        <CutDialog
          name={words.splitTitle(task.title)}
          help={words.splitHelp}
          done={words.splitDone}
          text={content.text}
          sentences={inTask}
          problem={correcting.error}
          onClose={() => setOpen(null)}
          onDone={(sentence, title) =>
            void correct(splitTask(task, content, openingOf(content.text, sentence), title), words.splitSaid)
          }
        />
      ) : null}
      {open === 'add' ? (
        <CutDialog
          name={words.addTitle}
          help={words.addHelp}
          done={words.addDone}
          text={content.text}
          sentences={paragraphsWithoutTask(content).flatMap((block) => sentencesOf(content.text, block))}
          problem={correcting.error}
          onClose={() => setOpen(null)}
          onDone={(sentence, title) =>
            void correct(addTask(content, openingOf(content.text, sentence), title), words.added)
          }
        />
      ) : null}
    </>
  );
}
