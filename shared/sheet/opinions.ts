import type { Composition } from '../contract/paper.ts';
import type { VersionContent } from '../report/model.ts';
import { numeral } from '../report/place.ts';
import type { Annotation, AnnotationKind } from '../review/annotation.ts';
import type { Profile, Settings } from '../review/profile.ts';
import type { Score } from '../review/score.ts';
import { handlingNames, versionKindNames } from '../wording/names.ts';
import {
  citation,
  countOfOpinions,
  coverLabels,
  dateLine,
  documentLine,
  noOpinions,
  opinionHeadings,
  paperTitles,
  sessionLine,
  signatureLine,
} from '../wording/papers.ts';
import { cleanLine, cleanParagraphs, shortenQuote } from './clean.ts';
import type { DateParts, ParagraphBlock, Run, Sheet, SheetBlock, TableCell, TableRow } from './model.ts';
import { placeOf } from './place-of.ts';
import { scoreBlocks } from './scores.ts';
import { wordingTable } from './wordings.ts';

/** All that the 审议意见表 of one deputy is made of. */
export interface OpinionsInput {
  readonly profile: Pick<Profile, 'name' | 'delegation' | 'session'>;
  readonly signature: Settings['signature'];
  readonly content: VersionContent;
  readonly annotations: readonly Annotation[];
  readonly scores: readonly Score[];
  readonly composition: Composition;
  readonly today: DateParts;
}

/** Kinds that are written out as opinions, in the order of the paper; wording changes follow as a table. */
const WRITTEN_KINDS: readonly AnnotationKind[] = [
  'praise',
  'problem',
  'suggestion',
  'question',
  'constituentVoice',
];
/** Longest quote in a citation, in characters. */
const CITED_QUOTE = 40;

/**
 * Builds the 审议意见表. Private annotations and those that the composition leaves out never enter it; an
 * empty section vanishes and the numbers 一、二、… follow; without anything it says 暂无意见.
 */
export function buildOpinionsSheet(input: OpinionsInput): Sheet {
  const annotations = paperAnnotations(input.annotations, input.content, input.composition);
  const sections = [
    ...WRITTEN_KINDS.map((kind) => ({
      heading: opinionHeadings[kind],
      blocks: opinionParagraphs(
        annotations.filter((annotation) => annotation.kind === kind),
        input,
      ),
    })),
    {
      heading: opinionHeadings.textEdit,
      blocks: wordingTable(
        annotations.filter(({ kind }) => kind === 'textEdit'),
        input.content,
        input.composition,
      ),
    },
    scoreBlocks(input.scores, input.content),
  ].filter(({ blocks }) => blocks.length > 0);
  const { profile, signature, content, today } = input;
  const signer = signature === 'unsigned' ? null : signerOf(input);
  const body: SheetBlock[] = sections.flatMap(({ heading, blocks }, index): SheetBlock[] => [
    { type: 'heading', level: 1, text: `${numeral(index + 1)}、${heading}` },
    ...blocks,
  ]);
  const session = cleanLine(profile.session);
  return {
    paper: 'opinions',
    properties: {
      title: paperTitles.opinions,
      subject: documentTitle(content),
      author: signature === 'named' ? cleanLine(profile.name) || null : null,
      date: today,
    },
    pageNumbers: 'outer',
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { type: 'title', text: paperTitles.opinions },
          ...(session === '' ? [] : [{ type: 'subtitle' as const, text: sessionLine(session) }]),
          cover(input, annotations.length),
          ...(body.length > 0 ? body : [plainParagraph(noOpinions)]),
          {
            type: 'signature',
            signer: signer === '' ? null : signer,
            date: dateLine(today.year, today.month, today.day),
          },
        ],
      },
    ],
  };
}

/**
 * The annotations that stand on the paper, in its order: those that the composition names first, the others
 * in text order (those without a place last, oldest first).
 */
export function paperAnnotations(
  annotations: readonly Annotation[],
  content: VersionContent,
  composition: Composition,
): Annotation[] {
  const excluded = new Set(composition.excluded);
  const rank = new Map(composition.order.map((id, index) => [id, index]));
  const places = new Map(
    annotations.map((annotation) => [annotation.id, placeOf(annotation.target, content)]),
  );
  const start = (annotation: Annotation): number => places.get(annotation.id)?.start ?? content.text.length;
  return annotations
    .filter(({ id, private: withheld }) => !withheld && !excluded.has(id))
    .filter((annotation) => hasWords(annotation, composition, places.get(annotation.id)?.quote ?? ''))
    .sort(
      (a, b) =>
        (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size) ||
        start(a) - start(b) ||
        a.createdAt - b.createdAt ||
        (a.id < b.id ? -1 : 1),
    );
}

/**
 * The words that the paper prints for an annotation: the wording of the composition, else the note's own.
 * For a wording change these are the proposed words.
 */
export function paperText(annotation: Annotation, composition: Composition): string {
  return composition.wordings[annotation.id] ?? annotation.wordingChange?.proposed ?? annotation.body;
}

function hasWords(annotation: Annotation, composition: Composition, quote: string): boolean {
  return (
    annotation.wordingChange !== null || quote !== '' || cleanLine(paperText(annotation, composition)) !== ''
  );
}

function opinionParagraphs(annotations: readonly Annotation[], input: OpinionsInput): SheetBlock[] {
  return annotations.flatMap((annotation, index) => {
    const place = placeOf(annotation.target, input.content);
    const paragraphs = cleanParagraphs(paperText(annotation, input.composition));
    const quote = shortenQuote(place.quote, CITED_QUOTE);
    const cited: Run = { text: citation(place.name, quote), role: 'citation' };
    const texts = paragraphs.length === 0 ? [''] : paragraphs;
    return texts.map((text, line): ParagraphBlock => {
      const words: Run = { text: line === 0 ? `${index + 1}.${text}` : text, role: 'body' };
      const last = line === texts.length - 1;
      return { type: 'paragraph', runs: last ? [words, cited] : [words], sourceId: annotation.id };
    });
  });
}

function cover(input: OpinionsInput, count: number): SheetBlock {
  const { profile, signature, content } = input;
  const name = cleanLine(profile.name);
  const delegation = cleanLine(profile.delegation);
  const rows: TableRow[] = [];
  if (signature === 'named') {
    rows.push(coverRow([coverLabels.name, name, coverLabels.delegation, delegation]));
  } else if (signature === 'delegationOnly') {
    rows.push(coverRow([coverLabels.delegation, delegation]));
  }
  rows.push(coverRow([coverLabels.document, documentTitle(content)]));
  rows.push(
    coverRow([
      coverLabels.handling,
      handlingNames[content.report.handling],
      coverLabels.count,
      countOfOpinions(count),
    ]),
  );
  return { type: 'table', style: 'cover', columns: [32, 46, 32, 46], head: [], rows };
}

/** Two cells or four: label, value, label, value; a single value takes the rest of the row. */
function coverRow(texts: readonly string[]): TableRow {
  const cells = texts.map((text, index): TableCell => ({
    text,
    align: 'centre',
    span: texts.length === 2 && index === 1 ? 3 : 1,
    label: index % 2 === 0,
  }));
  return { cells, sourceId: null };
}

function signerOf({ profile, signature }: OpinionsInput): string {
  const delegation = cleanLine(profile.delegation);
  return signature === 'named' ? signatureLine(delegation, cleanLine(profile.name)) : delegation;
}

function documentTitle({ report, version }: VersionContent): string {
  return documentLine(cleanLine(report.title), versionKindNames[version.kind]);
}

function plainParagraph(text: string): ParagraphBlock {
  return { type: 'paragraph', runs: [{ text, role: 'body' }], sourceId: null };
}
