import { createHash } from 'node:crypto';
import { parse } from 'node:path';
import { OperationError } from '../../../shared/contract/errors.ts';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import type { ParsedMeta } from '../../../shared/parsing/types.ts';
import type { DocumentKind, HandlingMark, Report, Task, VersionKind } from '../../../shared/report/model.ts';
import { canonicalize } from '../../../shared/text/canonical.ts';
import type { SourceBlock } from '../../../shared/text/source.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { isClassified } from '../readers/classified.ts';
import type { Content } from '../store/tables/content.ts';
import { buildContent } from './build-content.ts';

/** A document as read, and what the person said of it. */
export interface ImportSource {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
  readonly builtIn: boolean;
  readonly documentKind?: DocumentKind | undefined;
  readonly versionKind?: VersionKind | undefined;
  readonly handling?: HandlingMark | undefined;
}

/** Everything that an import stores; nothing is written yet. */
export interface PreparedImport {
  readonly report: Omit<Report, 'id'>;
  readonly version: {
    readonly kind: VersionKind;
    readonly speaker: string | null;
    readonly date: string | null;
    readonly sourceName: string;
  };
  readonly content: Content;
  readonly tasks: readonly Task[];
}

/** SHA-256 of a canonical text, hexadecimal. */
function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Understands a document. Throws inputClassified, in which case nothing of it may be kept, or inputEmpty. */
export function prepareImport(source: ImportSource, newId: () => string): PreparedImport {
  if (isClassified(source.blocks)) {
    throw new OperationError('inputClassified', errorSentences.inputClassified());
  }
  const canonical = canonicalize(source.blocks);
  if (canonical.text === '') throw new OperationError('inputEmpty', errorSentences.inputEmpty());
  const parsed = parseReport(source.blocks);
  const { meta } = parsed;
  const { content, tasks } = buildContent(canonical, parsed, newId);
  const title = meta.title ?? composedTitle(meta) ?? parse(source.name).name;
  return {
    report: {
      title,
      place: meta.place,
      level: meta.level,
      year: meta.year,
      kind: source.documentKind ?? guessKind(title),
      handling: source.handling ?? 'internal',
      builtIn: source.builtIn,
    },
    version: {
      kind: source.versionKind ?? 'reviewText',
      speaker: meta.speaker,
      date: meta.date,
      sourceName: source.name,
    },
    content: { ...content, textHash: hashText(canonical.text) },
    tasks,
  };
}

/** A report without a title line is called as such reports are: place, year, 政府工作报告. */
function composedTitle({ place, year }: ParsedMeta): string | null {
  return place !== null && year !== null ? `${place}${year}年政府工作报告` : null;
}

function guessKind(title: string): DocumentKind {
  if (/预算/u.test(title)) return 'budget';
  if (/国民经济和社会发展计划/u.test(title)) return 'plan';
  if (/民生实事/u.test(title)) return 'livelihoodProjects';
  return 'workReport';
}
