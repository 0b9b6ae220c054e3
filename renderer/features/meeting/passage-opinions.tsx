import type { Annotation } from '../../../shared/review/annotation.ts';
import { kindColor, KindWord } from '../../ui/kind-badge.tsx';
import { annotationWords } from '../../wording/changes.ts';
import { meetingWording as words } from '../../wording/meeting.ts';
import styles from './meeting.module.css';

/** What was written on the passage, numbered as in its text. */
export function PassageOpinions(props: { opinions: readonly Annotation[] }) {
  const { opinions } = props;
  return (
    <aside aria-label={words.opinionsLabel} tabIndex={0} className={styles['opinions']}>
      <h2>{opinions.length > 0 ? words.opinions(opinions.length) : words.noOpinions}</h2>
      {opinions.length === 0 ? <p className={styles['quiet']}>{words.noOpinionsHelp}</p> : null}
      <ol>
        {opinions.map((annotation, at) => (
          <li key={annotation.id}>
            <span className={styles['opinionHead']}>
              <span
                aria-hidden
                className={styles['opinionNumber']}
                style={{ background: kindColor(annotation.kind) }}
              >
                {at + 1}
              </span>
              <KindWord large kind={annotation.kind} />
            </span>
            <p>{annotationWords(annotation) || words.noWords}</p>
          </li>
        ))}
      </ol>
    </aside>
  );
}
