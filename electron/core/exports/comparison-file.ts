import { compareVersions } from '../../../shared/anchoring/compare.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { blockAt } from '../../../shared/report/place.ts';
import { buildComparisonSheet, headingLevelAt } from '../../../shared/sheet/comparison.ts';
import type { ComparisonInput } from '../../../shared/sheet/comparison.ts';
import type { DateParts } from '../../../shared/sheet/model.ts';
import { redlineParagraphs } from '../../../shared/sheet/redline.ts';
import { comparisonWording } from '../../../shared/wording/comparison.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { understandSource } from '../library/understand-source.ts';
import type { ReportSource } from '../library/understand-source.ts';
import { encodeRedlineDocx } from './docx/redline.ts';
import type { StyledParagraph } from './docx/redline.ts';
import { encodeHtml } from './html/encode.ts';

type Role = StyledParagraph['role'];

/** The 修改对照稿 as a Word file with tracked changes, made at `time` (milliseconds since the epoch). */
export function encodeComparisonDocx(input: ComparisonInput, time: number): Uint8Array {
  const contents = { old: input.older, new: input.newer };
  const paragraphs = redlineParagraphs(input.blocks).map((paragraph) => ({
    ...paragraph,
    role: roleAt(contents[paragraph.at.side], paragraph.at.offset),
  }));
  return encodeFile(paragraphs, input, time);
}

/**
 * Two report files compared, without a workspace. HTML is for reading; in the Word file all changes accepted give the
 * text of the newer file as `compare` reads it, all refused that of the older, blank lines and indents included.
 * Throws OperationError inputClassified or inputEmpty.
 */
export function encodeComparisonOfFiles(
  older: ReportSource,
  newer: ReportSource,
  format: 'html' | 'docx',
  today: DateParts,
  time: number,
): Uint8Array {
  const contents = { old: understandSource(older), new: understandSource(newer) };
  const common = {
    older: contents.old,
    newer: contents.new,
    names: { older: older.name, newer: newer.name },
    author: null,
    today,
  };
  if (format === 'html') {
    const { blocks } = compareVersions(contents.old.text, contents.new.text);
    return encodeHtml(buildComparisonSheet({ ...common, blocks }));
  }
  const texts = { old: linesOf(older), new: linesOf(newer) };
  const { blocks } = compareVersions(texts.old.text, texts.new.text);
  const roles = { old: rolesByLine(contents.old), new: rolesByLine(contents.new) };
  const paragraphs = redlineParagraphs(blocks).map((paragraph) => {
    const { side, offset } = paragraph.at;
    return { ...paragraph, role: roles[side].get(texts[side].lineAt(offset)) ?? null };
  });
  return encodeFile(paragraphs, { ...common, blocks }, time);
}

function encodeFile(
  paragraphs: readonly StyledParagraph[],
  input: ComparisonInput,
  time: number,
): Uint8Array {
  const { newer, author, today } = input;
  return encodeRedlineDocx(
    paragraphs,
    { title: paperTitles.comparison, subject: newer.report.title, author, date: today },
    { author: comparisonWording.author, moved: comparisonWording.movedAuthor, time },
  );
}

function roleAt(content: VersionContent, offset: number): Role {
  const role = blockAt(content.blocks, offset)?.role;
  return role === 'title' || role === 'salutation' ? role : headingLevelAt(content, offset);
}

/** What each line of the file is, by its number; lines of body text are not in it. */
function rolesByLine(content: VersionContent): Map<number, Role> {
  return new Map(content.blocks.map(({ line, start }) => [line, roleAt(content, start)]));
}

/** The text as `compare` and `carry` of the command line read it, and the file's line at an offset of it. */
function linesOf({ blocks }: ReportSource): { text: string; lineAt: (offset: number) => number } {
  let at = 0;
  const starts = blocks.map(({ text, line }) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, line };
  });
  return {
    text: blocks.map(({ text }) => text).join('\n'),
    lineAt: (offset) => blockAt(starts, offset)?.line ?? 0,
  };
}
