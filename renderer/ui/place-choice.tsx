import { Radio } from '@mantine/core';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { saveWording as words } from '../wording/save.ts';
import { bytesWords } from '../wording/sizes.ts';
import styles from './place-choice.module.css';

export type Place = OutputOf<'files.places'>['places'][number];

/** The folders and sticks that a file can be written to, with the room that is left on each. */
export function PlaceChoice(props: {
  label: string;
  places: readonly Place[];
  value: string | null;
  onChange: (path: string) => void;
}) {
  return (
    <Radio.Group label={props.label} value={props.value} onChange={props.onChange}>
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
  );
}
