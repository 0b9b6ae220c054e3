import type { Measure } from '../../../shared/report/model.ts';
import { placeName } from '../../../shared/report/place.ts';
import { measureDoubt } from '../../../shared/report/findings.ts';
import type { IndicatorRow } from '../../../shared/report/register.ts';
import {
  gradeReasons,
  lackWords,
  provinceAssignedWord,
  valueWords,
} from '../../../shared/wording/register.ts';
import { useVersion } from '../../state/version.tsx';
import { comparisonWording as words } from '../../wording/comparison.ts';
import { Bullet } from './bullet.tsx';
import { ChangeSign } from './change-sign.tsx';
import type { Column } from './columns.ts';
import { startOf } from './comparison-items.ts';
import type { ComparisonItem } from './comparison-items.ts';
import styles from './comparison.module.css';

/** The badge of a grade; what it says stands in the legend. */
export function GradeBadge(props: { grade: 'A' | 'B' | 'C' }) {
  return (
    <span className={styles['grade']} data-grade={props.grade}>
      <span className="spoken">{words.gradeSpoken('')}</span>
      {props.grade}
    </span>
  );
}

/** A value; 预计 beside a result that the report itself only expects. */
export function ValueWords(props: { measure: Measure | null }) {
  const { content } = useVersion();
  const { measure } = props;
  if (!measure) return <span className={styles['quiet']}>{words.nothing}</span>;
  const expected = measureDoubt(measure, content.text) === 'expected';
  return (
    <>
      {valueWords(measure)}
      {expected ? words.expected : ''}
    </>
  );
}

/** The cells of one row in the columns of its list. */
export function RowCells(props: { item: ComparisonItem; columns: readonly Column[] }) {
  return props.columns.map(({ id }) => (
    <div key={id} role="gridcell" data-column={id}>
      <ItemValue id={id} item={props.item} />
    </div>
  ));
}

/** What stands in one column for an item. */
export function ItemValue({ id, item }: { id: Column['id']; item: ComparisonItem }) {
  const { index } = useVersion();
  if (id === 'place') {
    const block = index.blockAt(startOf(item));
    return <span className={styles['quiet']}>{block ? placeName(block) : ''}</span>;
  }
  if (item.type === 'indicator') return <IndicatorCell id={id} row={item.row} />;
  const { task, measures, promises, noUnit, noDate } = item.row;
  switch (id) {
    case 'name':
      return <b className={styles['taskName']}>{task.title}</b>;
    case 'lacks':
      return lackWords({ noUnit, noDate });
    case 'measures':
      return measures.length === 0 ? words.none : words.counted(measures.length);
    case 'promises':
      return promises.length === 0 ? words.none : words.counted(promises.length);
    case 'lastTarget':
    case 'last':
    case 'now':
    case 'change':
    case 'share':
    case 'grade':
      return null;
  }
}

function IndicatorCell({ id, row }: { id: Column['id']; row: IndicatorRow }) {
  switch (id) {
    case 'name':
      return row.indicator;
    case 'lastTarget':
      return (
        <span className={styles['quiet']}>{row.lastTarget ? valueWords(row.lastTarget) : words.nothing}</span>
      );
    case 'last':
      return <ValueWords measure={row.last} />;
    case 'now':
      return row.provinceAssigned === null ? <ValueWords measure={row.now} /> : provinceAssignedWord;
    case 'change':
      return row.grade === 'B' || row.grade === 'C' ? (
        <span className={styles['quiet']}>{gradeReasons[row.grade]}</span>
      ) : (
        <ChangeSign row={row} className={styles['change']} />
      );
    case 'share':
      return row.share === null ? null : <Bullet share={row.share} />;
    case 'grade':
      return row.grade === null ? null : <GradeBadge grade={row.grade} />;
    case 'place':
    case 'lacks':
    case 'measures':
    case 'promises':
      return null;
  }
}
