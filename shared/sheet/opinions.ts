import type { Composition } from '../contract/paper.ts';
import type { VersionContent } from '../report/model.ts';
import { numeral } from '../report/place.ts';
import type { Annotation, AnnotationKind } from '../review/annotation.ts';
import type { Score } from '../review/score.ts';
import { handlingNames } from '../wording/names.ts';
import {
  citation,
  countOfOpinions,
  coverLabels,
  dateLine,
  noOpinions,
  opinionHeadings,
  paperTitles,
} from '../wording/papers.ts';
import { cleanLine, cleanParagraphs, shortenQuote } from './clean.ts';
import { authorOf, coverRow, documentTitle, plainParagraph, signerOf, titleBlocks } from './common.ts';
import type { Signer } from './common.ts';
import type { DateParts, ParagraphBlock, Run, Sheet, SheetBlock, TableRow } from './model.ts';
import { placeOf } from './place-of.ts';
import { scoreBlocks } from './scores.ts';
import { wordingTable } from './wordings.ts';

/** All that the 审议意见表 of one deputy is made of. */
export interface OpinionsInput extends Signer {
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
  const { profile, content, today } = input;
  const body: SheetBlock[] = sections.flatMap(({ heading, blocks }, index): SheetBlock[] => [
    { type: 'heading', level: 1, text: `${numeral(index + 1)}、${heading}` },
    ...blocks,
  ]);
  return {
    paper: 'opinions',
    properties: {
      title: paperTitles.opinions,
      subject: documentTitle(content),
      author: authorOf(input),
      date: today,
    },
    pageNumbers: 'outer',
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...titleBlocks(paperTitles.opinions, profile.session),
          cover(input, annotations.length),
          ...(body.length > 0 ? body : [plainParagraph(noOpinions)]),
          {
            type: 'signature',
            signer: signerOf(input),
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
