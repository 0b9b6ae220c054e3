import { Menu } from '@mantine/core';
import { useVersion } from '../../state/version.tsx';
import { reading as words } from '../../wording/reading.ts';
import { useWriteNote } from './use-write-note.ts';

/** Menu items that write on the section, the task or the whole report instead of single words. */
export function WriteOnItems(props: { offset: number }) {
  const { index } = useVersion();
  const write = useWriteNote();
  const task = index.taskAt(props.offset);
  const heading = index.headingsAt(props.offset).findLast((h) => h.style === 'standalone');
  return (
    <>
      {heading ? (
        <Menu.Item onClick={() => write('suggestion', { type: 'heading', headingId: heading.id })}>
          {words.onHeading}
        </Menu.Item>
      ) : null}
      {task ? (
        <Menu.Item onClick={() => write('suggestion', { type: 'task', taskId: task.id })}>
          {words.onTask}
        </Menu.Item>
      ) : null}
      <Menu.Item onClick={() => write('suggestion', { type: 'report' })}>{words.onReport}</Menu.Item>
    </>
  );
}
