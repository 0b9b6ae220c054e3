import type { AnnotationKind } from '../review/annotation.ts';
import { annotationKind } from '../review/annotation.ts';
import type { DeskCard } from '../review/desk-cards.ts';
import { numeral } from '../report/place.ts';
import { groupPaperWords as words } from '../wording/group-papers.ts';
import { citation, countOfOpinions, dateLine, paperTitles } from '../wording/papers.ts';
import { cleanLine } from './clean.ts';
import { authorOf, coverRow, documentTitle, plainParagraph, titleBlocks } from './common.ts';
import { cardText, enteredMark, speakersOf } from './group-opinions.ts';
import type { GroupInput } from './group-opinions.ts';
import type { ParagraphBlock, Run, Sheet, SheetBlock } from './model.ts';

/** So many deputies are named before 等. */
const NAMED = 5;

/**
 * The cards that enter the 简报稿: those taken up or merged, and all that nobody has decided on; what was referred or
 * declined stays out.
 */
export function bulletinCards(cards: readonly DeskCard[]): DeskCard[] {
  return cards.filter(({ group }) => {
    const decision = group?.decision ?? null;
    return decision !== 'refer' && decision !== 'decline';
  });
}

/**
 * Builds the 简报稿: head, what was held, the opinions by kind, each content once with its deputies,
 * sharp criticism in its own words, a line for the 团长 to sign.
 */
export function buildBulletinSheet(input: GroupInput): Sheet {
  const { content, profile, today } = input;
  const cards = bulletinCards(input.cards);
  const opinions = cards.flatMap((card) => card.opinions);
  const people = new Set(cards.flatMap(({ authors }) => authors.map(({ person }) => person)));
  const delegation = cleanLine(profile.delegation);
  const title = words.bulletinTitle(delegation, cleanLine(content.report.title));
  const date = dateLine(today.year, today.month, today.day);
  const sections = annotationKind.options
    .map((kind) => ({ kind, cards: cards.filter((card) => card.opinions[0]?.kind === kind) }))
    .filter((section) => section.cards.length > 0);
  const body = sections.flatMap((section, index): SheetBlock[] => [
    { type: 'heading', level: 1, text: `${numeral(index + 1)}、${words.bulletinSection[section.kind]}` },
    ...section.cards.flatMap((card, nth) => paragraphs(card, nth, section.kind, input)),
  ]);
  return {
    paper: 'bulletin',
    properties: {
      title,
      subject: documentTitle(content),
      author: authorOf(input),
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...titleBlocks(paperTitles.bulletin, profile.session),
          {
            type: 'table',
            style: 'cover',
            columns: [32, 46, 32, 46],
            head: [],
            rows: [
              coverRow([words.bulletinCover.from, delegation, words.bulletinCover.date, date]),
              coverRow([words.bulletinCover.document, documentTitle(content)]),
              coverRow([
                words.bulletinCover.count,
                countOfOpinions(opinions.length),
                words.issueLabel,
                words.bulletinIssue,
              ]),
            ],
          },
          { type: 'subtitle', text: title },
          plainParagraph(
            words.bulletinOpening(
              date,
              delegation,
              documentTitle(content),
              people.size,
              opinions.length,
              cards.length,
            ),
          ),
          ...(body.length > 0 ? body : [plainParagraph(words.none)]),
          {
            type: 'table',
            style: 'cover',
            columns: [48, 30, 48, 30],
            head: [],
            rows: [
              coverRow([words.sign[0], '', words.sign[1], '']),
              coverRow([words.sign[2], '', words.sign[3], '']),
            ],
          },
          { type: 'note', text: words.sendTo },
        ],
      },
    ],
  };
}

function paragraphs(card: DeskCard, nth: number, kind: AnnotationKind, input: GroupInput): SheetBlock[] {
  const [first] = card.opinions;
  const all = speakersOf(card.opinions, input);
  // Those who did not sign are only counted.
  const signed = all.filter(({ author }) => author.mode !== 'unsigned');
  const shown = input.signature === 'named' ? signed.slice(0, NAMED) : [];
  const names = shown.map(({ name }) => name);
  const speaker = kind === 'praise' ? '' : words.spoken(names, all.length, enteredMark(shown, all));
  const texts = cardText(card, input).split('\n');
  const cited: Run = { text: citation(cleanLine(first?.place ?? ''), ''), role: 'citation' };
  return texts.map((text, line): ParagraphBlock => {
    const run: Run = { text: line === 0 ? `${nth + 1}.${speaker}${text}` : text, role: 'body' };
    return { type: 'paragraph', runs: line === texts.length - 1 ? [run, cited] : [run], sourceId: null };
  });
}
