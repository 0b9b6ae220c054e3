import { encodeDocx } from '../../electron/core/exports/docx/encode.ts';
import { prepareImport } from '../../electron/core/library/import-report.ts';
import { readDocx } from '../../electron/core/readers/docx/read-docx.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import type { Annotation, AnnotationTarget } from '../../shared/review/annotation.ts';
import { annotationsOfRemarks } from '../../shared/review/source-remarks.ts';
import type { RemarkAnnotation } from '../../shared/review/source-remarks.ts';
import { buildAnnotatedSheet } from '../../shared/sheet/annotated.ts';
import type { AnnotatedInput } from '../../shared/sheet/annotated.ts';
import { placeOf } from '../../shared/sheet/place-of.ts';
import { OWN } from './random-notes.ts';
import { countingIds } from './report-content.ts';

/** The annotated report of one person, as the program would export it. */
export function annotatedInput(
  content: VersionContent,
  annotations: readonly Annotation[],
  changes: Partial<AnnotatedInput> = {},
): AnnotatedInput {
  return {
    profile: { name: OWN.name, delegation: '京口代表团', session: '' },
    signature: 'named',
    pageNumbers: 'outer',
    content,
    annotations,
    personId: OWN.id,
    includePrivate: false,
    today: { year: 2024, month: 1, day: 18 },
    ...changes,
  };
}

export const annotatedDocx = (content: VersionContent, annotations: readonly Annotation[]): Uint8Array =>
  encodeDocx(buildAnnotatedSheet(annotatedInput(content, annotations)));

/** A DOCX as the import takes it in: its text understood, its remarks as notes. */
export function importDocx(bytes: Uint8Array): {
  content: VersionContent;
  notes: readonly RemarkAnnotation[];
} {
  const { content, remarks } = prepareImport(
    { name: '报告.docx', ...readDocx(bytes), builtIn: false },
    { reportId: 'again', versionId: 'again', importedAt: 1 },
    countingIds('again'),
  );
  return { content, notes: annotationsOfRemarks(remarks, content, OWN.name) };
}

type Comparable = Pick<
  Annotation,
  'kind' | 'target' | 'body' | 'wordingChange' | 'tags' | 'important' | 'resolution'
>;

/** What must be the same of a note before and after, as plain data; ids differ, so places stand for records. */
function saidOf(
  note: Comparable,
  time: number | null,
  replies: readonly { readonly author: string; readonly at: number | null; readonly body: string }[],
  content: VersionContent,
): object {
  const { kind, target, body, wordingChange, tags, important, resolution } = note;
  return {
    kind,
    place: placeWords(target, content),
    body,
    wordingChange,
    tags: [...tags],
    important,
    resolution,
    time,
    replies: [...replies],
  };
}

export const saidOfOwn = (note: Annotation, content: VersionContent): object =>
  saidOf(
    note,
    note.createdAt,
    note.replies.map(({ authorName, createdAt, body }) => ({ author: authorName, at: createdAt, body })),
    content,
  );

export const saidOfRead = (note: RemarkAnnotation, content: VersionContent): object =>
  saidOf(note, note.at, note.replies, content);

function placeWords(target: AnnotationTarget, content: VersionContent): string {
  if (target.type === 'range')
    return `range ${target.anchor.start}-${target.anchor.end} ${target.anchor.exact}`;
  const { start, quote } = placeOf(target, content);
  return `${target.type} ${start} ${quote}`;
}

/** Lists are compared without their order: notes of one place have none. */
export const inOrder = (said: readonly object[]): string[] => said.map((each) => JSON.stringify(each)).sort();
