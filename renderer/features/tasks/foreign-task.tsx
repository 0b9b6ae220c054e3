import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigation } from '../../state/navigation.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { tasksWording as words } from '../../wording/tasks.ts';
import styles from './task-detail.module.css';
import type { TaskRow } from './task-rows.ts';

/** A task of another report: its words, and the way to that report, where it can be scored. */
export function ForeignTask(props: { row: TaskRow; onClose: () => void }) {
  const { task, versionId, report, place, text } = props.row;
  const { goTo } = useNavigation();
  return (
    <aside className={styles['detail']} aria-label={task.title} data-task-detail>
      <header className={styles['detailHead']}>
        <div className={styles['detailBar']}>
          <PlaceLink place={`${report}　${place}`} to={{ versionId, offset: task.start }} />
          <span className={styles['detailSteps']}>
            <Tooltip label={words.closeDetail}>
              <ActionIcon aria-label={words.closeDetail} onClick={props.onClose}>
                <IconX size="1.25rem" />
              </ActionIcon>
            </Tooltip>
          </span>
        </div>
        <h2 className={styles['detailTitle']} tabIndex={-1} data-detail-title>
          {task.title}
        </h2>
      </header>
      <div className={styles['detailBody']}>
        <blockquote className={`report-words ${styles['text'] ?? ''}`}>
          {text.split('\n').map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </blockquote>
        <Button variant="default" onClick={() => goTo({ screen: 'tasks', versionId, taskId: task.id })}>
          {words.openReport}
        </Button>
      </div>
    </aside>
  );
}
