import type { IndicatorRow } from '../../../shared/report/register.ts';
import { changeWords } from '../../../shared/wording/register.ts';

/** ▼ 少3.3万人; the sign stands beside its words and is not read out. Nothing where nothing is compared. */
export function ChangeSign(props: { row: IndicatorRow; className?: string | undefined }) {
  const change = changeWords(props.row);
  if (!change) return null;
  return (
    <b className={props.className}>
      <span aria-hidden>{change.sign} </span>
      {change.words}
    </b>
  );
}
