import type { ContractClient } from '../../../shared/contract/client.ts';
import { buildNotesFile } from '../../../shared/packet/notes-file.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { rangeTargetAt } from '../../../shared/review/carry.ts';
import { setUp } from '../../support/reviewing.ts';
import { between, randomFrom } from '../anchoring/random.ts';

/** A report with notes on places all over it, as far as another annotator can be given them. */
export interface Filled {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** First start, the built-in report and `count` notes of 4 to 60 characters all over it, taken in as one file. */
export async function fillWithNotes(client: ContractClient, count: number): Promise<Filled> {
  const content = await setUp(client);
  const random = randomFrom(5);
  const notes = Array.from({ length: count }, (_, index) => noteAt(content, index, random));
  const { summary } = await client.call('notes.import', {
    versionId: content.version.id,
    text: JSON.stringify(buildNotesFile(notes, content)),
  });
  if (summary.added !== count) throw new Error(`of ${count} notes ${summary.added} were taken in`);
  await client.call('reading.moveTo', { versionId: content.version.id, offset: 0 });
  const ranges = notes.flatMap(({ target }) =>
    target.type === 'range' ? [{ start: target.anchor.start, end: target.anchor.end }] : [],
  );
  return { text: content.text, ranges };
}

function noteAt(content: VersionContent, index: number, random: () => number): Annotation {
  const block = content.blocks[between(random, 0, content.blocks.length - 1)];
  if (!block) throw new Error('the report has no paragraphs');
  const start = between(random, block.start, Math.max(block.start, block.end - 4));
  const end = Math.min(block.end, start + between(random, 4, 60));
  return {
    id: `00000005-0000-4000-8000-${String(index).padStart(12, '0')}`,
    revision: 1,
    versionId: content.version.id,
    // A change of wording needs its words; the other five kinds are drawn alike.
    kind: annotationKind.exclude(['textEdit']).options[index % 5] ?? 'problem',
    target: rangeTargetAt({ start, end }, content),
    body: `第${index + 1}条意见：建议补充完成时限、责任单位和资金来源，便于代表会后跟踪办理情况。`,
    wordingChange: null,
    tags: index % 7 === 0 ? ['民生'] : [],
    important: index % 11 === 0,
    private: false,
    resolution: null,
    links: [],
    authorId: 'bench',
    createdAt: index,
    updatedAt: index,
    replies: [],
  };
}
