import type { OverallRating } from '../../shared/review/score.ts';
import { ratingNames } from '../../shared/wording/names.ts';

const signs: Readonly<Record<OverallRating, string>> = {
  satisfied: '●',
  basicallySatisfied: '◐',
  unsatisfied: '○',
  unknown: '—',
};

/** ●◐○— before the word of a rating; nothing for null. */
export function RatingSign(props: { rating: OverallRating; word?: boolean }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span aria-hidden={props.word ?? true}>{signs[props.rating]}</span>
      {props.word === false ? (
        <span className="spoken">{ratingNames[props.rating]}</span>
      ) : (
        <span> {ratingNames[props.rating]}</span>
      )}
    </span>
  );
}
