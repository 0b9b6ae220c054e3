import { Button, Radio } from '@mantine/core';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { packetsWording as words } from '../../wording/packets.ts';
import { bytesWords } from '../../wording/sizes.ts';
import styles from './packets.module.css';

export type Place = OutputOf<'files.places'>['places'][number];

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
      <Radio.Group label={words.drive} value={props.value} onChange={props.onChange}>
        <div className={styles['places']}>
          {props.places.map((place) => (
            <Radio
              key={place.path}
              value={place.path}
              label={place.label}
              description={
                place.freeBytes === null
                  ? place.path
                  : `${place.path}，${words.free(bytesWords(place.freeBytes))}`
              }
            />
          ))}
        </div>
      </Radio.Group>
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
