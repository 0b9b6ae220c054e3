import { PART_RUBRIC_ID } from '../../../shared/review/rubrics.ts';
import type { ScoreChanges } from '../../../shared/review/score.ts';
import { overallRating } from '../../../shared/review/score.ts';
import { importanceNames, ratingNames } from '../../../shared/wording/names.ts';
import { useClient } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useVersion } from '../../state/version.tsx';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { RatingSign } from '../../ui/rating-sign.tsx';
import { overviewWording as words } from '../../wording/overview.ts';
import { partHeadings } from './overview-data.ts';
import styles from './overview.module.css';

/** 满意程度 beside 关注度 for each part of the report. */
export function PartScores() {
  const { content, scores } = useVersion();
  const client = useClient();
  const write = useLastingWrite();
  const set = (headingId: string, changes: ScoreChanges) =>
    void write(() =>
      client.call('score.set', {
        versionId: content.version.id,
        target: { type: 'heading', headingId },
        rubricId: PART_RUBRIC_ID,
        changes,
      }),
    );
  const parts = partHeadings(content.headings);
  if (parts.length === 0) return null;
  return (
    <section aria-label={words.parts} className={styles['parts']}>
      <div className={styles['partsHead']}>
        <h2>{words.parts}</h2>
        <span className={styles['quiet']}>{words.partsHelp}</span>
      </div>
      <div aria-hidden className={styles['partRow']} data-head>
        <span>{words.part}</span>
        <span>{words.overall}</span>
        <span>{words.importance}</span>
      </div>
      <ul>
        {parts.map(({ id, mark, title, start }) => {
          const score = scores.find(({ target }) => target.type === 'heading' && target.headingId === id);
          const name = mark + title;
          return (
            <li key={id} className={styles['partRow']}>
              <PlaceLink place={name} to={{ offset: start }} />
              <span className={styles['partChoice']}>
                <span aria-hidden>{words.overall}</span>
                <ChoiceRow
                  compact
                  label={`${name}，${words.overall}`}
                  value={score?.overall ?? null}
                  choices={overallRating.options.map((value) => ({
                    value,
                    label: <RatingSign rating={value} />,
                    name: ratingNames[value],
                  }))}
                  onChange={(overall) => set(id, { overall })}
                />
              </span>
              <span className={styles['partChoice']}>
                <span aria-hidden>{words.importance}</span>
                <ChoiceRow
                  compact
                  label={`${name}，${words.importance}`}
                  value={score?.importance ?? null}
                  choices={importanceNames.map((each, index) => ({
                    value: index + 1,
                    label: index + 1,
                    name: `${index + 1} ${each}`,
                  }))}
                  onChange={(importance) => set(id, { importance })}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
