import { UnstyledButton } from '@mantine/core';
import { useNavigation } from '../state/navigation.tsx';
import type { Destination } from '../state/navigation.tsx';
import styles from './ui.module.css';

/** 第三部分第23段 as the link that it is everywhere. */
export function PlaceLink(props: { place: string; to: Destination }) {
  const { goTo } = useNavigation();
  return (
    <UnstyledButton className={styles['place']} onClick={() => goTo(props.to)}>
      {props.place}
    </UnstyledButton>
  );
}
