import { IconCircle, IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react';
import type { PlacementDecision, PlacementState } from '../../../shared/review/carry.ts';
import { versionsWording as words } from '../../wording/versions.ts';
import styles from './signs.module.css';

const signs = { placed: IconCircleCheckFilled, check: IconCircleHalf2, lost: IconCircle } as const;

/** 已定位 / 待核对 / 未找到: shape, word, colour. */
export function StateSign(props: { state: PlacementState }) {
  const Sign = signs[props.state];
  return (
    <span className={styles['sign']} data-state={props.state}>
      <Sign aria-hidden size="1.125rem" />
      {words.states[props.state]}
    </span>
  );
}

/** What a person decided about it; nothing while that is open. */
export function DecisionSign(props: { decision: PlacementDecision }) {
  if (props.decision === 'open') return null;
  return <span className={styles['decision']}>{words.decisions[props.decision]}</span>;
}
