import type { RegisterView } from '../../../shared/report/register.ts';
import { yearNames } from '../../../shared/wording/register.ts';
import { comparisonWording } from '../../wording/comparison.ts';

export type ColumnId =
  | 'name'
  | 'lastTarget'
  | 'last'
  | 'now'
  | 'change'
  | 'share'
  | 'grade'
  | 'place'
  | 'lacks'
  | 'measures'
  | 'promises';

export interface Column {
  readonly id: ColumnId;
  readonly name: string;
}

const idsOf: Readonly<Record<RegisterView, readonly ColumnId[]>> = {
  same: ['name', 'lastTarget', 'last', 'now', 'change', 'share', 'grade'],
  differing: ['name', 'lastTarget', 'last', 'now', 'change', 'grade'],
  lastOnly: ['name', 'lastTarget', 'last', 'place'],
  newOnly: ['name', 'now', 'place'],
  unmeasured: ['name', 'promises', 'place'],
  unassigned: ['name', 'lacks', 'measures', 'place'],
};

/** The columns of a list; last year's targets have one only where last year's report is in the workspace. */
export function columnsOf(view: RegisterView, year: number | null, withLastTargets: boolean): Column[] {
  const { columns } = comparisonWording;
  const years = yearNames(year);
  const names: Readonly<Record<ColumnId, string>> = {
    ...columns,
    ...years,
    name: view === 'unmeasured' || view === 'unassigned' ? columns.task : columns.indicator,
  };
  return idsOf[view]
    .filter((id) => id !== 'lastTarget' || withLastTargets)
    .map((id) => ({ id, name: names[id] }));
}
