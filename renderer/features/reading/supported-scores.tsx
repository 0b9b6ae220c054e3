import { UnstyledButton } from '@mantine/core';
import { useNavigation } from '../../state/navigation.tsx';
import { useVersion } from '../../state/version.tsx';
import { RatingSign } from '../../ui/rating-sign.tsx';
import { evidenceWording as words } from '../../wording/evidence.ts';
import styles from './note-extras.module.css';
import note from './notes.module.css';

/** 支持的评分 of the open note: each score that rests on it, one step away. Nothing where there is none. */
export function SupportedScores(props: { annotationId: string }) {
  const { scores, content } = useVersion();
  const { goTo } = useNavigation();
  const supported = scores.flatMap(({ id, evidence, overall, target }) => {
    if (target.type !== 'task' || !evidence.includes(props.annotationId)) return [];
    const task = content.tasks.find((each) => each.id === target.taskId);
    return task ? [{ id, overall, task }] : [];
  });
  if (supported.length === 0) return null;
  return (
    <section aria-label={words.supports} className={styles['supports']}>
      <span>{words.supports}</span>
      <ul>
        {supported.map(({ id, overall, task }) => (
          <li key={id}>
            <UnstyledButton
              className={styles['supportedScore']}
              onClick={() => goTo({ screen: 'tasks', taskId: task.id })}
            >
              <span>{task.title}</span>
              {overall === null ? <span>{words.unrated}</span> : <RatingSign rating={overall} />}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 评分依据 in the head of a card; a part of its own, so that a new score does not draw the cards anew. */
export function EvidenceFlag(props: { annotationId: string }) {
  const { scores } = useVersion();
  return scores.some(({ evidence }) => evidence.includes(props.annotationId)) ? (
    <span className={note['flag']}>
      <span aria-hidden>{words.flag}</span>
      <span className="spoken">{words.flagSpoken}</span>
    </span>
  ) : null;
}
