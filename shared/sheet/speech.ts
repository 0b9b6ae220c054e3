import type { Composition } from '../contract/paper.ts';
import type { VersionContent } from '../report/model.ts';
import { numeral } from '../report/place.ts';
import type { Annotation } from '../review/annotation.ts';
import { buildSpeech, speechPartOf } from '../review/speech.ts';
import type { Speech, SpeechPoint } from '../review/speech.ts';
import { dateLine, editSentence, paperTitles, speechWords } from '../wording/papers.ts';
import { cleanLine, cleanParagraphs, shortenQuote } from './clean.ts';
import { authorOf, documentTitle, plainParagraph, signerOf, titleBlocks } from './common.ts';
import type { Signer } from './common.ts';
import type { DateParts, Sheet, SheetBlock } from './model.ts';
import { paperPoints } from './points.ts';
import type { PaperPoint } from './points.ts';

/** All that the 发言提纲 is made of. */
export interface SpeechInput extends Signer {
  readonly content: VersionContent;
  readonly annotations: readonly Annotation[];
  readonly composition: Composition;
  /** Limit of the speech in minutes, and the rate in characters a minute. */
  readonly minutes: number;
  readonly rate: number;
  readonly today: DateParts;
}

/** Longest quote that is read out, in characters. */
const SPOKEN_QUOTE = 30;

/** The speech that a composition gives, with its times. Points without words are not said. */
export function speechOf({
  content,
  annotations,
  composition,
  minutes,
  rate,
}: Pick<SpeechInput, 'content' | 'annotations' | 'composition' | 'minutes' | 'rate'>): Speech {
  const drafts = paperPoints(annotations, content, composition)
    .map((point) => ({
      id: point.id,
      part: speechPartOf(point.section),
      text: cleanParagraphs(spokenText(point)).join('\n'),
      place: point.place,
    }))
    .filter(({ text }) => text !== '');
  return buildSpeech(drafts, composition, { minutes, rate });
}

/** A proposed wording is told as a sentence; everything else is said as it stands. */
function spokenText({ text, quote, annotation }: PaperPoint): string {
  const change = annotation?.wordingChange;
  return change ? editSentence(change.operation, shortenQuote(quote, SPOKEN_QUOTE), cleanLine(text)) : text;
}

/** Builds the 发言提纲: 肯定, 问题, 建议, the time of each point and of the whole; an empty part vanishes. */
export function buildSpeechSheet(input: SpeechInput): Sheet {
  const { content, composition, profile, today, rate } = input;
  const speech = speechOf(input);
  const body = speech.parts.flatMap(({ part, points, seconds }, index): SheetBlock[] => [
    {
      type: 'heading',
      level: 1,
      text: `${numeral(index + 1)}、${speechWords.parts[part]}${speechWords.about(seconds)}`,
    },
    ...points.flatMap(pointBlocks),
  ]);
  return {
    paper: 'speech',
    properties: {
      title: paperTitles.speech,
      subject: documentTitle(content),
      author: authorOf(input),
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...titleBlocks(paperTitles.speech, profile.session),
          ...(body.length === 0
            ? []
            : [
                {
                  type: 'note' as const,
                  text: speechWords.total(speech.seconds, speech.characters, rate, speech.limit),
                },
              ]),
          ...cleanParagraphs(composition.opening).map(plainParagraph),
          ...(body.length > 0 ? body : [plainParagraph(speechWords.empty)]),
          ...cleanParagraphs(composition.closing).map(plainParagraph),
          { type: 'signature', signer: signerOf(input), date: dateLine(today.year, today.month, today.day) },
        ],
      },
    ],
  };
}

function pointBlocks({ id, text, place, seconds }: SpeechPoint, index: number): SheetBlock[] {
  const lines = text.split('\n');
  return lines.map((line, at) => ({
    type: 'paragraph',
    runs: [
      { text: at === 0 ? `${index + 1}.${line}` : line, role: 'body' },
      ...(at === lines.length - 1
        ? [{ text: speechWords.behind(place, seconds), role: 'citation' as const }]
        : []),
    ],
    sourceId: id,
  }));
}
