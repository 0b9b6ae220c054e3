import {
  bodyCharacter,
  grid,
  millimetresToTwips,
  page,
  pageNumber,
  signatureLines,
  tableDistance,
} from '../../../../shared/sheet/layout.ts';
import type {
  ParagraphEnd,
  Run,
  Sheet,
  SheetBlock,
  SheetSection,
  SignatureBlock,
} from '../../../../shared/sheet/model.ts';
import { isBeforeSignature } from '../../../../shared/sheet/row-lines.ts';
import { withTitleLines } from '../../../../shared/sheet/title-lines.ts';
import { rangeEnd, rangeStart } from './comments.ts';
import { footerReferences } from './footers.ts';
import { hairline, paragraphXml } from './paragraph.ts';
import type { ParagraphProperties } from './paragraph.ts';
import type { RemarkPlan } from './remark-plan.ts';
import { citationStyle, styleIds } from './styles.ts';
import { tableXml } from './table.ts';
import { deletedRun, insertedRun, plainRun, trackedParagraphEnd } from './tracked-runs.ts';

/** The inside of w:body. */
export function bodyXml(sheet: Sheet, plan: RemarkPlan): string {
  return sheet.sections
    .map((section, index) => {
      const properties = sectionProperties(section, index, sheet.pageNumbers);
      const isLast = index === sheet.sections.length - 1;
      const blocks = section.blocks.flatMap((_, at) => blockXml(section, at, plan));
      const last = section.blocks.at(-1);
      // A table must be followed by a paragraph, and the properties of all sections but the last stand in one.
      const closing = isLast ? (last?.type === 'table' ? hairline() : '') : hairline(properties);
      return blocks.join('') + closing + (isLast ? properties : '');
    })
    .join('');
}

/** Paper, margins, page numbers and line grid of section number `index`, as its w:sectPr. */
export function sectionProperties(
  { orientation }: SheetSection,
  index: number,
  numbers: Sheet['pageNumbers'],
): string {
  const landscape = orientation === 'landscape';
  const size = landscape
    ? `<w:pgSz w:w="${page.height}" w:h="${page.width}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>`;
  const { top, right, bottom, left } = landscape
    ? { top: page.left, right: page.top, bottom: page.right, left: page.bottom }
    : page;
  const margins = `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="0" w:footer="${millimetresToTwips(landscape ? pageNumber.footerDistanceTurned : pageNumber.footerDistance)}" w:gutter="0"/>`;
  return `<w:sectPr>${footerReferences(index, numbers)}<w:type w:val="nextPage"/>${size}${margins}<w:docGrid w:type="lines" w:linePitch="${grid.line}"/></w:sectPr>`;
}

function blockXml({ blocks, orientation }: SheetSection, index: number, plan: RemarkPlan): string[] {
  const block = blocks[index];
  if (block === undefined) return [];
  const next = blocks[index + 1];
  const spacing = spacingBesideTables(blocks[index - 1], next);
  switch (block.type) {
    case 'title':
      return block.printOnly
        ? []
        : [wordsXml({ style: styleIds.title, ...spacing }, withTitleLines(block, orientation), plan)];
    case 'subtitle':
      return [wordsXml({ style: styleIds.subtitle, ...spacing }, withTitleLines(block, orientation), plan)];
    case 'heading':
      return [wordsXml({ style: styleIds.headings[block.level], ...spacing }, block, plan)];
    case 'paragraph':
      return [
        wordsXml(
          {
            style: null,
            // A 落款 does not stand alone on a page: the line before it goes along.
            keepNext: next?.type === 'signature',
            ...spacing,
            ...(block.flush ? { right: 0 } : {}),
          },
          block,
          plan,
        ),
      ];
    case 'table':
      // Word makes one table of two that touch.
      return [
        ...(blocks[index - 1]?.type === 'table' ? [hairline()] : []),
        tableXml(block, orientation, isBeforeSignature(blocks, index)),
      ];
    case 'note':
      // A remark on the table below must not stay behind on the page before it.
      return block.printOnly
        ? []
        : [
            paragraphXml(
              {
                style: styleIds.note,
                keepNext: next?.type === 'table' || isBeforeSignature(blocks, index),
                ...spacing,
              },
              plainRun(block.text),
            ),
          ];
    case 'remark':
      // Word has comments of its own.
      return [];
    case 'signature':
      return signatureXml(block);
  }
}

/** A table in Word has no distance of its own, so its neighbours keep it. */
function spacingBesideTables(
  previous: SheetBlock | undefined,
  next: SheetBlock | undefined,
): Pick<ParagraphProperties, 'spacing'> {
  const before = previous?.type === 'table' ? Math.round(grid.line * tableDistance.below) : 0;
  const above = next?.type === 'table' && next.style === 'list' ? tableDistance.above : tableDistance.below;
  const after = next?.type === 'table' ? Math.round(grid.line * above) : 0;
  return before + after === 0 ? {} : { spacing: { before, after } };
}

interface Words {
  readonly text?: string;
  readonly runs?: readonly Run[];
  readonly end?: ParagraphEnd;
}

/** A paragraph of runs, with the bounds of comments between them. */
function wordsXml(properties: ParagraphProperties, { text, runs, end }: Words, plan: RemarkPlan): string {
  const spots = runs ?? [{ text: text ?? '', role: 'body' as const }];
  const content = spots.map((run) => around(run, runXml(run, plan), plan)).join('');
  if (!end) return paragraphXml(properties, content);
  const tracked = end.role === 'plain' ? {} : { trackedEnd: trackedParagraphEnd(end.role, plan.revise(end)) };
  return paragraphXml({ ...properties, ...tracked }, content + around(end, '', plan));
}

function around(spot: Run | ParagraphEnd, inner: string, { starts, ends }: RemarkPlan): string {
  const before = (starts.get(spot) ?? []).map(rangeStart).join('');
  return before + inner + (ends.get(spot) ?? []).map(rangeEnd).join('');
}

function runXml(run: Run, plan: RemarkPlan): string {
  switch (run.role) {
    case 'body':
      return plainRun(run.text);
    case 'citation':
      return plainRun(run.text, `<w:rStyle w:val="${citationStyle}"/>`);
    case 'inserted':
      return insertedRun(run.text, plan.revise(run));
    case 'deleted':
      return deletedRun(run.text, plan.revise(run));
    case 'number':
      return '';
  }
}

/** One blank line, the signer, the date, kept on one page. */
function signatureXml({ signer, date }: SignatureBlock): string[] {
  const lines = [{ text: '', indent: 0 }, ...signatureLines(signer, date)];
  return lines.map(({ text, indent }, index) =>
    paragraphXml(
      {
        style: styleIds.signature,
        keepNext: index < lines.length - 1,
        right: Math.round(indent * bodyCharacter * 20),
      },
      plainRun(text),
    ),
  );
}
