import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../electron/core/store/open.ts';
import type { Writer } from '../../../electron/core/store/store.ts';
import { annotationFields } from '../../../electron/core/store/tables/annotation.ts';
import { insertContent } from '../../../electron/core/store/tables/content.ts';
import type { Block } from '../../../shared/report/model.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { between, pick, randomFrom } from '../anchoring/random.ts';
import type { Random } from '../anchoring/random.ts';

/** What was written: the texts in the order in which search gives them, for the plain scan. */
export interface Filled {
  /** Paragraphs, newest report first. */
  readonly paragraphs: readonly string[];
  /** Bodies of notes, those of the newest report first. */
  readonly notes: readonly string[];
  /** UTF-8 bytes of all of them. */
  readonly bytes: number;
}

export interface Size {
  readonly reports: number;
  /** Code units of each report. */
  readonly units: number;
  readonly notesPerReport: number;
}

/** Paragraphs of the reports in a folder of text files. */
export function corpusParagraphs(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * A workspace of reports made of the corpus' paragraphs, in another order and with other figures each time, and of
 * notes that say sentences of it. Written through the store's commands, since parsing a thousand reports is not what
 * is measured.
 */
export function fillForSearch(
  workspace: string,
  paragraphs: readonly string[],
  size: Size,
  seed: number,
): Filled {
  const random = randomFrom(seed);
  const reports: { paragraphs: string[]; notes: string[] }[] = [];
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `00000009-0000-4000-8000-${String(ids).padStart(12, '0')}`;
  };
  const store = openStore(workspace, { now: () => 0, newId, log: () => undefined, changed: () => undefined });
  try {
    for (let i = 0; i < size.reports; i++) {
      const made = makeReport(paragraphs, size, random);
      reports.unshift(made);
      store.command(
        {
          operation: 'bench',
          label: '',
          authorId: 'p',
          versionId: null,
          recordId: null,
          editSession: null,
          undoable: false,
        },
        (write) => writeReport(write, made, i, newId),
      );
    }
  } finally {
    store.close();
  }
  const all = {
    paragraphs: reports.flatMap((each) => each.paragraphs),
    notes: reports.flatMap((each) => each.notes),
  };
  const bytes = [...all.paragraphs, ...all.notes].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { ...all, bytes };
}

function makeReport(
  paragraphs: readonly string[],
  { units, notesPerReport }: Size,
  random: Random,
): { paragraphs: string[]; notes: string[] } {
  const chosen: string[] = [];
  for (let length = 0; length < units; length += chosen.at(-1)?.length ?? units) {
    chosen.push(pick(random, paragraphs).replace(/\d/g, () => String(between(random, 0, 9))));
  }
  const notes = Array.from({ length: notesPerReport }, () => {
    const text = pick(random, paragraphs);
    const start = between(random, 0, Math.max(0, text.length - 40));
    return text.slice(start, start + between(random, 16, 64));
  });
  return { paragraphs: chosen, notes };
}

function writeReport(
  write: Writer,
  { paragraphs, notes }: { paragraphs: readonly string[]; notes: readonly string[] },
  at: number,
  newId: () => string,
): void {
  const [reportId, versionId, contentId] = [newId(), newId(), newId()];
  let start = 0;
  const blocks = paragraphs.map((text, ordinal): Block => {
    const block: Block = {
      id: newId(),
      ordinal,
      start,
      end: start + text.length,
      role: 'paragraph',
      part: 1,
      paragraph: ordinal + 1,
      page: null,
      line: ordinal + 1,
    };
    start = block.end + 1;
    return block;
  });
  const text = paragraphs.join('\n');
  const nothing = { headings: [], measures: [], pairs: [], glossary: [] };
  insertContent(write, contentId, { text, textHash: String(at), blocks, ...nothing });
  write.create('report', reportId, {
    title: `报告${at}`,
    place: null,
    level: null,
    year: 2000 + (at % 25),
    kind: 'workReport',
    handling: 'public',
    built_in: 0,
  });
  write.create('version', versionId, {
    report_id: reportId,
    content_id: contentId,
    kind: 'reviewText',
    speaker: null,
    date: null,
    source_name: '',
    imported_at: at,
  });
  notes.forEach((body, index) => {
    const position = Math.floor((text.length * index) / notes.length);
    const exact = text.slice(position, position + 4);
    const id = newId();
    const fields = annotationFields(
      {
        id,
        revision: 1,
        versionId,
        kind: annotationKind.options[index % annotationKind.options.length] ?? 'problem',
        target: {
          type: 'range',
          anchor: { exact, prefix: '', suffix: '', start: position, end: position + 4, blockId: null },
        },
        body,
        wordingChange: null,
        tags: [],
        important: false,
        private: false,
        resolution: null,
        links: [],
        authorId: 'p',
        createdAt: at,
        updatedAt: at,
        replies: [],
      },
      position,
    );
    write.create('annotation', id, fields);
  });
}
