import { createHash } from 'node:crypto';
import { parse } from 'node:path';
import type { ImportWarning } from '../../../shared/contract/importing.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { parseReport } from '../../../shared/parsing/parse-report.ts';
import type { ParsedMeta } from '../../../shared/parsing/types.ts';
import type {
  DocumentKind,
  HandlingMark,
  VersionContent,
  VersionKind,
} from '../../../shared/report/model.ts';
import type { SourceRemark } from '../../../shared/review/source-remarks.ts';
import type { CanonicalText } from '../../../shared/text/canonical.ts';
import { canonicalize, canonicalOffset } from '../../../shared/text/canonical.ts';
import type { SourceBlock } from '../../../shared/text/source.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { isClassified } from '../readers/classified.ts';
import type { SourceAnnotation } from '../readers/read-result.ts';
import { buildContent } from './build-content.ts';
import { warningsOf } from './import-warnings.ts';

/** A document as read, and what the person said of it. */
export interface ImportSource {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
  readonly annotations: readonly SourceAnnotation[];
  readonly builtIn: boolean;
  readonly documentKind?: DocumentKind | undefined;
  readonly versionKind?: VersionKind | undefined;
  readonly handling?: HandlingMark | undefined;
}

/** Everything that an import stores; nothing is written yet. */
export interface PreparedImport {
  readonly content: VersionContent;
  readonly remarks: readonly SourceRemark[];
  readonly warnings: readonly ImportWarning[];
}

/** Ids of the records to be and the time of the import (milliseconds). */
export interface ImportIdentity {
  readonly reportId: string;
  readonly versionId: string;
  readonly importedAt: number;
}

/** SHA-256 of a canonical text, hexadecimal. */
function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Understands a document. Throws inputClassified, in which case nothing of it may be kept, or inputEmpty. */
export function prepareImport(
  source: ImportSource,
  { reportId, versionId, importedAt }: ImportIdentity,
  newId: () => string,
): PreparedImport {
  if (isClassified(source.blocks)) {
    throw new OperationError('inputClassified', errorSentences.inputClassified());
  }
  const canonical = canonicalize(source.blocks);
  if (canonical.text === '') throw new OperationError('inputEmpty', errorSentences.inputEmpty());
  const parsed = parseReport(source.blocks);
  const { meta } = parsed;
  const composed = composedTitle(meta);
  const title = meta.title ?? composed ?? parse(source.name).name;
  const content: VersionContent = {
    report: {
      id: reportId,
      title,
      place: meta.place,
      level: meta.level,
      year: meta.year,
      kind: source.documentKind ?? guessKind(title),
      handling: source.handling ?? 'internal',
      builtIn: source.builtIn,
    },
    version: {
      id: versionId,
      reportId,
      kind: source.versionKind ?? 'reviewText',
      textHash: hashText(canonical.text),
      length: canonical.text.length,
      speaker: meta.speaker,
      date: meta.date,
      sourceName: source.name,
      importedAt,
    },
    ...buildContent(canonical, parsed, newId),
  };
  const titleFrom = meta.title !== null ? 'text' : composed !== null ? 'composed' : 'name';
  return {
    content,
    remarks: remarksOf(source.annotations, canonical),
    warnings: warningsOf(content, titleFrom),
  };
}

function remarksOf(annotations: readonly SourceAnnotation[], canonical: CanonicalText): SourceRemark[] {
  return annotations.map(({ kind, author, at, text, start, end, parent, done }) => {
    const from = canonicalOffset(canonical, start, 'start') ?? 0;
    const to = Math.max(from, canonicalOffset(canonical, end, 'end') ?? from);
    return { kind, author, at, text, parent, done, start: from, end: to };
  });
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
