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
import { paperPoints } from './points.ts';
import type { PaperPoint } from './points.ts';
import { scoreBlocks } from './scores.ts';
import { wordingTable } from './wordings.ts';

/** All that the 审议意见表 of one deputy is made of. */
export interface OpinionsInput extends Signer {
  readonly content: VersionContent;
  readonly annotations: readonly Annotation[];
  readonly scores: readonly Score[];
  /** Whether the words that an opinion is about are cited, and the scores listed. */
  readonly evidence: boolean;
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
  const points = paperPoints(input.annotations, input.content, input.composition);
  const sections = [
    ...WRITTEN_KINDS.map((kind) => ({
      heading: opinionHeadings[kind],
      blocks: opinionParagraphs(
        points.filter(({ section }) => section === kind),
        input,
      ),
    })),
    {
      heading: opinionHeadings.textEdit,
      blocks: wordingTable(
        points.flatMap(({ annotation }) => annotation ?? []),
        input.content,
        input.composition,
      ),
    },
    ...(input.evidence ? [scoreBlocks(input.scores, input.content)] : []),
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
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...titleBlocks(paperTitles.opinions, profile.session),
          cover(input, points.length),
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

function opinionParagraphs(points: readonly PaperPoint[], { evidence }: OpinionsInput): SheetBlock[] {
  return points.flatMap(({ id, text, place, quote }, index) => {
    const paragraphs = cleanParagraphs(text);
    const cited = citation(place, evidence ? shortenQuote(quote, CITED_QUOTE) : '');
    const texts = paragraphs.length === 0 ? [''] : paragraphs;
    return texts.map((line, at): ParagraphBlock => {
      const words: Run = { text: at === 0 ? `${index + 1}.${line}` : line, role: 'body' };
      const last = place !== '' && at === texts.length - 1;
      return {
        type: 'paragraph',
        runs: last ? [words, { text: cited, role: 'citation' }] : [words],
        sourceId: id,
      };
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
