import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Annotation, AnnotationKind } from '../../../shared/review/annotation.ts';
import { areSameMarks, isStruck, marksOf } from '../../reader/marks.ts';
import type { Mark } from '../../reader/marks.ts';
import type { TextSelection } from '../../reader/sentences.ts';
import { createSheetView } from '../../reader/sheet-view.ts';
import type { SheetView } from '../../reader/sheet-types.ts';
import { useVersion } from '../../state/version.tsx';
import type { VersionIndex } from '../../state/version-index.ts';
import { matchesFilter, noFilter } from './filter.ts';
import type { NoteFilter } from './filter.ts';

export interface MarkListPlace {
  readonly ids: readonly string[];
  readonly offset: number;
}

/** What the parts of the reading screen share. */
export interface Reading {
  readonly view: SheetView;
  readonly filter: NoteFilter;
  readonly setFilter: (filter: NoteFilter) => void;
  /** Annotations that pass the filter, in text order. */
  readonly shown: readonly Annotation[];
  readonly marks: readonly Mark[];
  readonly markById: ReadonlyMap<string, Mark>;
  readonly openId: string | null;
  /** Counts up when the open note's field is to take the focus. */
  readonly focusCount: number;
  readonly open: (id: string | null, focus?: boolean) => void;
  readonly hoverId: string | null;
  readonly setHover: (id: string | null) => void;
  readonly selection: TextSelection | null;
  readonly setSelection: (selection: TextSelection | null) => void;
  readonly barShown: boolean;
  readonly setBarShown: (shown: boolean) => void;
  readonly list: MarkListPlace | null;
  readonly setList: (list: MarkListPlace | null) => void;
}

const ReadingContext = createContext<Reading | null>(null);

/** Holds the open note, the filter and the selection of the reading screen. */
export function ReadingProvider(props: { children: ReactNode }) {
  const { annotations, index } = useVersion();
  const [view] = useState(createSheetView);
  const [filter, setFilter] = useState<NoteFilter>(noFilter);
  const [opened, setOpened] = useState<{ id: string | null; focus: number }>({ id: null, focus: 0 });
  const [hoverId, setHover] = useState<string | null>(null);
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const [barShown, setBarShown] = useState(false);
  const [list, setList] = useState<MarkListPlace | null>(null);

  // The open note stays on screen even when the filter would hide it.
  const shown = useMemo(
    () => annotations.filter((a) => a.id === opened.id || matchesFilter(a, filter)),
    [annotations, filter, opened.id],
  );
  const [keep] = useState(keepMarks);
  const marks = useMemo(() => keep(annotations, shown, index), [annotations, shown, index, keep]);
  const markById = useMemo(() => new Map(marks.map((m) => [m.id, m])), [marks]);

  useEffect(() => () => view.dispose(), [view]);
  // One function for good: cards and numbers that take it are then not drawn anew.
  const open = useCallback((id: string | null, focus = false) => {
    setOpened((last) => ({ id, focus: focus ? last.focus + 1 : last.id === id ? last.focus : 0 }));
    setList(null);
    setBarShown(false);
  }, []);

  const value = useMemo<Reading>(
    () => ({
      view,
      filter,
      setFilter,
      shown,
      marks,
      markById,
      openId: opened.id,
      focusCount: opened.focus,
      open,
      hoverId,
      setHover,
      selection,
      setSelection,
      barShown,
      setBarShown,
      list,
      setList,
    }),
    [view, filter, shown, marks, markById, opened, open, hoverId, selection, barShown, list],
  );
  return <ReadingContext value={value}>{props.children}</ReadingContext>;
}

/** What the parts of the reading screen share. Throws outside its provider. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error('ReadingProvider is missing');
  return reading;
}

/** Counts of the annotations by kind, whatever the filter. */
export function countKinds(annotations: readonly Annotation[]): Record<AnnotationKind, number> {
  const counts = { praise: 0, problem: 0, suggestion: 0, textEdit: 0, question: 0, constituentVoice: 0 };
  for (const annotation of annotations) counts[annotation.kind] += 1;
  return counts;
}

/**
 * Typing in a note moves no mark: the same list spares the sheet from being measured and painted again, and when no
 * annotation stands or looks otherwise than before, it need not even be made.
 */
function keepMarks(): (
  annotations: readonly Annotation[],
  shown: readonly Annotation[],
  index: VersionIndex,
) => readonly Mark[] {
  let last: readonly Mark[] = [];
  let of: { all: readonly Annotation[]; shown: readonly Annotation[]; index: VersionIndex } | null = null;
  return (annotations, shown, index) => {
    const isKept =
      of?.index === index && standsAsBefore(of.all, annotations) && standsAsBefore(of.shown, shown);
    of = { all: annotations, shown, index };
    if (isKept) return last;
    const ids = new Set(shown.map((a) => a.id));
    const next = marksOf(annotations, (a) => ids.has(a.id), index);
    if (!areSameMarks(last, next)) last = next;
    return last;
  };
}

function standsAsBefore(before: readonly Annotation[], now: readonly Annotation[]): boolean {
  if (before.length !== now.length) return false;
  return now.every((a, i) => {
    const old = before[i];
    if (old === a) return true;
    return (
      old?.id === a.id &&
      old.kind === a.kind &&
      isStruck(old) === isStruck(a) &&
      JSON.stringify(old.target) === JSON.stringify(a.target)
    );
  });
}
