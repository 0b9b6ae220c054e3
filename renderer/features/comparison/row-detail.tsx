import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Correction } from '../../../shared/report/correction.ts';
import { indicatorName, lackWords, unitWords } from '../../../shared/wording/register.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { comparisonWording as words } from '../../wording/comparison.ts';
import { ChangeSign } from './change-sign.tsx';
import { notesOf, startOf } from './comparison-items.ts';
import type { ComparisonItem, IndicatorItem, TaskItem } from './comparison-items.ts';
import styles from './detail.module.css';
import { Passage } from './passage.tsx';
import { preparedNotes } from './prepared.ts';
import type { PreparedNote } from './prepared.ts';
import { MeasureCorrection } from './measure-correction.tsx';
import { Pairing } from './pairing.tsx';
import type { ComparisonSource } from './use-comparison.ts';
import { yearPoints } from './year-points.ts';
import { YearsChart } from './years-chart.tsx';

/** One row in full: the change, the years, both passages, and what can be made a note of. */
export function RowDetail(props: {
  item: ComparisonItem;
  /** The report that it stands in. */
  source: ComparisonSource;
  /** Its name stands above already. */
  untitled?: boolean;
  /** The report is named: the list holds rows of several. */
  named: boolean;
  onNote: (note: PreparedNote) => void;
  /** Why the last correction was not made. */
  problem: string | null;
  onCorrect: (correction: Correction) => void;
}) {
  const { item, source } = props;
  const { goTo } = useNavigation();
  const notes = notesOf(item, source.annotations);
  return (
    <div className={styles['detail']} data-comparison-detail>
      {props.problem === null ? null : <ErrorNotice message={props.problem} />}
      {props.named ? <p className={styles['unit']}>{item.report}</p> : null}
      {props.untitled ? null : <Head item={item} />}
      {item.type === 'indicator' ? (
        <IndicatorBody item={item} source={source} />
      ) : (
        <TaskBody item={item} source={source} />
      )}
      <section className={styles['notes']} aria-label={words.toNote}>
        <h3>
          {words.toNote}
          <kbd aria-hidden>{words.noteKey}</kbd>
        </h3>
        {preparedNotes(item).map((note, index) => (
          <button
            key={note.line}
            type="button"
            className={styles['prepared']}
            aria-keyshortcuts={index === 0 ? 'N' : undefined}
            onClick={() => props.onNote(note)}
          >
            <KindBadge kind={note.kind} />
            {note.line}
          </button>
        ))}
      </section>
      {notes.length === 0 ? null : (
        <section className={styles['notes']} aria-label={words.notes}>
          <h3>{words.notes}</h3>
          {notes.map((note) => (
            <button
              key={note.id}
              type="button"
              className={styles['written']}
              onClick={() => goTo({ versionId: item.versionId, annotationId: note.id })}
            >
              <KindBadge kind={note.kind} />
              {note.body}
            </button>
          ))}
        </section>
      )}
      <div className={styles['actions']}>
        <Button variant="default" onClick={() => goTo({ versionId: item.versionId, offset: startOf(item) })}>
          {words.seePassage}
        </Button>
        {item.type === 'indicator' ? (
          <>
            <Pairing row={item.row} content={source.content} onCorrect={props.onCorrect} />
            <MeasureCorrection row={item.row} onCorrect={props.onCorrect} />
          </>
        ) : null}
      </div>
    </div>
  );
}

function Head({ item }: { item: ComparisonItem }): ReactNode {
  if (item.type === 'task') return <h2 className={styles['title']}>{item.row.task.title}</h2>;
  const { row } = item;
  const measure = row.now ?? row.last;
  return (
    <div>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{indicatorName(row)}</h2>
        {measure ? <span className={styles['unit']}>{unitWords(measure)}</span> : null}
      </div>
      {row.direction === null ? null : (
        <p className={styles['changeLine']}>
          <ChangeSign row={row} />
          {row.share === null ? '' : words.changeLine(Math.round(row.share * 100))}
        </p>
      )}
    </div>
  );
}

function IndicatorBody({ item, source }: { item: IndicatorItem; source: ComparisonSource }) {
  const { content } = source;
  const { row } = item;
  const points = yearPoints(row, content.report.year);
  return (
    <>
      {points.length === 0 ? null : <YearsChart points={points} indicator={indicatorName(row)} />}
      {row.last ? <Passage content={content} name={words.lastResult} range={row.last} /> : null}
      {row.now ? <Passage content={content} name={words.thisTarget} range={row.now} /> : null}
      {row.provinceAssigned === null ? null : (
        <>
          <p className={styles['unit']}>{words.provinceAssigned}</p>
          <Passage content={content} name={words.thisTarget} range={row} />
        </>
      )}
    </>
  );
}

function TaskBody({ item, source }: { item: TaskItem; source: ComparisonSource }) {
  const { content } = source;
  const { task, noUnit, noDate } = item.row;
  const lacks = lackWords({ noUnit, noDate });
  return (
    <section className={styles['passage']} aria-label={words.wordsOfTask}>
      {lacks === '' ? null : <p className={styles['unit']}>{words.lackTitle(lacks)}</p>}
      <h3 className={styles['passageHead']}>
        {words.wordsOfTask}
        <PlaceLink
          place={item.place}
          to={{ versionId: item.versionId, offset: task.start, taskId: task.id }}
        />
      </h3>
      <blockquote className={`report-words ${styles['quote'] ?? ''}`}>
        {content.text
          .slice(task.start, task.end)
          .split('\n')
          .map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
      </blockquote>
    </section>
  );
}
