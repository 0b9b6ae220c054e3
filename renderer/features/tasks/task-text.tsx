import { Fragment } from 'react';
import type { Task, VersionContent } from '../../../shared/report/model.ts';
import { textSegments } from './text-segments.ts';
import styles from './task-detail.module.css';

/** The words of a task as the report has them, its numbers marked. */
export function TaskText(props: { task: Task; content: VersionContent }) {
  const { task, content } = props;
  const measures = content.measures.filter((measure) => task.measureIds.includes(measure.id));
  const paragraphs = textSegments(content.text, task, measures);
  return (
    <blockquote className={`report-words ${styles['text'] ?? ''}`}>
      {paragraphs.map((segments, paragraph) => (
        <p key={paragraph}>
          {segments.map((segment) =>
            segment.measure ? (
              <mark key={segment.start} className={styles['measure']}>
                {segment.text}
              </mark>
            ) : (
              <Fragment key={segment.start}>{segment.text}</Fragment>
            ),
          )}
        </p>
      ))}
    </blockquote>
  );
}
