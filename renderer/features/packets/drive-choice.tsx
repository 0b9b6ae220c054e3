import { Button } from '@mantine/core';
import { PlaceChoice } from '../../ui/place-choice.tsx';
import type { Place } from '../../ui/place-choice.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import styles from './packets.module.css';

/** The stick that a person most likely means, else the documents. */
export function usualPlace(places: readonly Place[]): Place | null {
  return (
    places.find(({ kind }) => kind === 'removable') ??
    places.find(({ kind }) => kind === 'documents') ??
    places[0] ??
    null
  );
}

/** Where a packet is written to: sticks first. */
export function DriveChoice(props: {
  places: readonly Place[];
  value: string | null;
  onChange: (path: string) => void;
  onLookAgain: () => void;
}) {
  const noDrive = !props.places.some(({ kind }) => kind === 'removable');
  return (
    <div className={styles['block']}>
      <PlaceChoice label={words.drive} places={props.places} value={props.value} onChange={props.onChange} />
      {noDrive ? (
        <div className={styles['decide']}>
          <span className={styles['quiet']}>{words.noDrive}</span>
          <Button variant="subtle" onClick={props.onLookAgain}>
            {words.lookAgain}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
