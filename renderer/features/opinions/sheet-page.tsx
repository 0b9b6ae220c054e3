import { page as layoutPage, twipsToPoints } from '../../../shared/sheet/layout.ts';
import { opinionsWording as words } from '../../wording/opinions.ts';
import styles from './opinions.module.css';
import { placeAt } from './preview-pages.ts';
import type { PlaceOnPaper } from './preview-pages.ts';

/** Blank left and right of the type area, in points, upright and turned. */
const margins = {
  upright: { left: twipsToPoints(layoutPage.left), right: twipsToPoints(layoutPage.right) },
  turned: { left: twipsToPoints(layoutPage.bottom), right: twipsToPoints(layoutPage.top) },
};

/** One page: its picture (when it is near the view) and the tint of the opinion that is being edited. */
export function SheetPage(props: {
  number: number;
  count: number;
  /** CSS pixels. */
  width: number;
  height: number;
  gap: number;
  /** CSS pixels per point. */
  scale: number;
  url: string | undefined;
  places: readonly PlaceOnPaper[];
  chosen: string | null;
  onChoose: (annotationId: string) => void;
}) {
  const { number, scale } = props;
  const { left, right } = margins[props.width > props.height ? 'turned' : 'upright'];
  return (
    <div
      className={styles['page']}
      style={{ inlineSize: props.width, blockSize: props.height, marginBlockEnd: props.gap }}
      onClick={(event) => {
        const y = (event.clientY - event.currentTarget.getBoundingClientRect().top) / scale;
        const id = placeAt(props.places, number, y);
        if (id !== null) props.onChoose(id);
      }}
    >
      {props.url === undefined ? null : (
        <img src={props.url} alt={words.pageOf(number, props.count)} draggable={false} />
      )}
      {props.places
        .filter((place) => place.page === number && place.annotationId === props.chosen)
        .map((place) => (
          <span
            key={place.top}
            aria-hidden
            className={styles['tint']}
            style={{
              insetBlockStart: place.top * scale,
              blockSize: (place.bottom - place.top) * scale,
              insetInlineStart: left * scale,
              insetInlineEnd: right * scale,
            }}
          />
        ))}
    </div>
  );
}
