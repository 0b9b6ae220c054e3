import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { sentenceOf } from '../../state/core-client.tsx';
import type { Layout } from '../../state/layout.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import styles from './opinions.module.css';
import { currentPage, pageScale, visiblePages, zoomSteps } from './preview-pages.ts';
import type { PreviewSnapshot, PreviewStore } from './preview-store.ts';
import { SheetPage } from './sheet-page.tsx';
import { useBox } from '../../ui/use-box.ts';

/** Gap between pages, and least gap beside them, in rem. */
const GAP = 1.5;
const SIDE = { narrow: 1, middle: 1, wide: 3.4, full: 3.4 } as const;

/** The pages of the paper as they will be printed; clicking an opinion goes to it. */
export function PreviewPane(props: {
  preview: PreviewSnapshot & { store: PreviewStore };
  chosen: string | null;
  layout: Layout;
  onChoose: (annotationId: string) => void;
}) {
  const { preview, chosen, layout } = props;
  const { store } = preview;
  const scroller = useRef<HTMLDivElement>(null);
  const box = useBox(scroller);
  const [top, setTop] = useState(0);
  const [zoom, setZoom] = useState<number | null>(null);
  const paper = preview.layout;
  const gap = GAP * box.root;
  const scale = paper
    ? pageScale(paper, box, { side: SIDE[layout] * box.root, below: gap }, layout === 'full', zoom)
    : 1;
  const pageHeight = (paper?.height ?? 0) * scale;
  const step = pageHeight + gap;
  const count = paper?.pageCount ?? 0;
  const page = currentPage(top, box.height, step, count);
  const visible = useMemo(() => visiblePages(top, box.height, step, count), [top, box.height, step, count]);

  useEffect(() => {
    if (visible.length > 0) store.want(visible);
  }, [store, visible]);

  // The edited opinion is brought into view once, when it is chosen; scrolling afterwards is the person's own.
  const place = paper?.places.find((each) => each.annotationId === chosen);
  const goal = place ? (place.page - 1) * step + place.top * scale : null;
  const shownFor = useRef<string | null>(null);
  useLayoutEffect(() => {
    const area = scroller.current;
    if (chosen === null) shownFor.current = null;
    if (!area || goal === null || shownFor.current === chosen) return;
    shownFor.current = chosen;
    if (goal < area.scrollTop || goal > area.scrollTop + area.clientHeight - gap * 3) {
      area.scrollTop = goal - area.clientHeight / 3;
    }
  }, [chosen, goal, gap]);

  const goToPage = (number: number) => {
    if (scroller.current) scroller.current.scrollTop = (number - 1) * step;
  };
  const percent = Math.round((scale / (96 / 72)) * 100);

  return (
    <section aria-label={words.preview} className={styles['preview']}>
      <div className={styles['previewMain']}>
        <div className={styles['previewHead']}>
          <span role="status">{count === 0 ? words.laying : words.pageOf(page, count)}</span>
          <span className={styles['zoom']}>
            <ActionIcon
              aria-label={words.zoomOut}
              title={words.zoomOut}
              onClick={() => setZoom(zoomSteps.findLast((each) => each < percent) ?? zoomSteps[0])}
            >
              <IconMinus size="1.25rem" />
            </ActionIcon>
            <Button variant="subtle" color="var(--ink)" onClick={() => setZoom(null)}>
              {zoom === null ? words.fitWidth : words.zoomPercent(percent)}
            </Button>
            <ActionIcon
              aria-label={words.zoomIn}
              title={words.zoomIn}
              onClick={() => setZoom(zoomSteps.find((each) => each > percent) ?? zoom)}
            >
              <IconPlus size="1.25rem" />
            </ActionIcon>
          </span>
        </div>
        {preview.error ? (
          <div className={styles['previewError']}>
            <ErrorNotice title={words.previewFailed} message={sentenceOf(preview.error)}>
              <Button variant="default" onClick={() => store.retry()}>
                {words.tryAgain}
              </Button>
            </ErrorNotice>
          </div>
        ) : null}
        <div
          ref={scroller}
          role="group"
          aria-label={words.pages}
          tabIndex={0}
          className={styles['pages']}
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        >
          {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
            <SheetPage
              key={number}
              number={number}
              count={count}
              width={(paper?.width ?? 0) * scale}
              height={pageHeight}
              gap={gap}
              scale={scale}
              url={visible.includes(number) ? preview.pages.get(number) : undefined}
              places={paper?.places ?? []}
              chosen={chosen}
              onChoose={props.onChoose}
            />
          ))}
        </div>
        {paper && paper.missingCharacters.length > 0 ? (
          <p role="status" className={styles['missing']}>
            <IconAlertTriangle aria-hidden size="1.25rem" />
            {words.missing(paper.missingCharacters)}
          </p>
        ) : null}
        {paper && paper.substitutedFonts.length > 0 ? (
          <p
            className={styles['fonts']}
            title={words.fontsAll(paper.substitutedFonts.map((font) => font.official))}
          >
            {words.fonts(
              paper.substitutedFonts.map((font) => font.official),
              [...new Set(paper.substitutedFonts.map((font) => font.used))],
            )}
          </p>
        ) : null}
      </div>
      {layout === 'wide' || layout === 'full' ? (
        <nav
          aria-label={words.pages}
          className={styles['thumbs']}
          data-turned={(paper && paper.width > paper.height) || undefined}
        >
          {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
            <button
              key={number}
              type="button"
              className={styles['thumb']}
              aria-current={number === page ? 'page' : undefined}
              aria-label={words.goToPage(number)}
              onClick={() => goToPage(number)}
            >
              <span aria-hidden className={styles['thumbSheet']} />
              <span aria-hidden>{words.page(number)}</span>
            </button>
          ))}
        </nav>
      ) : null}
    </section>
  );
}
