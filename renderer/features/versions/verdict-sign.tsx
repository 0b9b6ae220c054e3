import { IconCircle, IconCircleCheckFilled, IconCircleHalf2, IconHelpCircle } from '@tabler/icons-react';
import type { AdoptionVerdict } from '../../../shared/review/adoption.ts';
import { adoptionVerdictNames } from '../../../shared/wording/names.ts';
import styles from './signs.module.css';

const signs = {
  adopted: IconCircleCheckFilled,
  partly: IconCircleHalf2,
  notAdopted: IconCircle,
  unclear: IconHelpCircle,
} as const;

/** 采纳 / 部分采纳 / 未采纳 / 无法判断: shape, word, colour. */
export function VerdictSign(props: { verdict: AdoptionVerdict }) {
  const Sign = signs[props.verdict];
  return (
    <span className={styles['sign']} data-verdict={props.verdict}>
      <Sign aria-hidden size="1.125rem" />
      {adoptionVerdictNames[props.verdict]}
    </span>
  );
}
