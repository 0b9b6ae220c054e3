import { createHash } from 'node:crypto';
import type { ExchangeOutcome, exchangeOperations } from '../../../shared/contract/exchange.ts';
import { annotationItems, buildNotesFile } from '../../../shared/packet/notes-file.ts';
import { readNote } from '../../../shared/packet/read-notes.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import { loadContent } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import type { Writer } from '../store/store.ts';
import { annotationFields, findAnnotation, listAnnotations } from '../store/tables/annotation.ts';
import { targetStart } from '../store/tables/targets.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

const NOTHING: Readonly<Record<ExchangeOutcome, number>> = {
  added: 0,
  updated: 0,
  unchanged: 0,
  keptNewer: 0,
  notPlaced: 0,
  invalid: 0,
};

export function exchangeHandlers(context: HandlerContext): HandlersOf<typeof exchangeOperations> {
  const { store, ports, personId } = context;
  return {
    'notes.export': async ({ versionId, path, includePrivate }) => {
      const content = loadContent(store.read, versionId);
      const notes = listAnnotations(store.read, versionId).filter((note) => includePrivate || !note.private);
      const bytes = new TextEncoder().encode(`${canonicalJson(buildNotesFile(notes, content))}\n`);
      return { ...(await writeFileSafely(path, bytes)), count: notes.length };
    },
    'notes.import': ({ versionId, text }) => {
      const content = loadContent(store.read, versionId);
      const items = annotationItems(parseJson(text));
      if (!items) throw refusal('inputUnreadable');
      const given = { authorId: personId, at: ports.now(), idFor: (iri: string) => idOf(iri, versionId) };
      const read = items.map((item) => readNote(item, content, given));
      return store.command(
        {
          operation: 'notes.import',
          label: stepLabels.notesImported(read.filter(({ annotation }) => annotation !== null).length),
          authorId: personId,
          versionId,
          recordId: versionId,
          editSession: null,
          undoable: true,
        },
        (write) => {
          const done = read.map(({ source, annotation, fault }) => {
            if (annotation === null) return { source, annotationId: null, outcome: fault };
            const { id, outcome } = take(write, annotation);
            return { source, annotationId: id, outcome };
          });
          const summary = { ...NOTHING };
          for (const { outcome } of done) summary[outcome] += 1;
          return { items: done, summary };
        },
      );
    },
  };
}

/** Stores a note of a file unless the one here is the same or newer. */
function take(write: Writer, note: Annotation): { id: string; outcome: ExchangeOutcome } {
  const own = findAnnotation(write, note.id);
  // The same note on another version of the report keeps its id there; this one is its twin.
  const id = own && own.versionId !== note.versionId ? idOf(note.id, note.versionId) : note.id;
  const here = findAnnotation(write, id);
  const fields = annotationFields({ ...note, id }, targetStart(write, note.versionId, note.target) ?? -1);
  if (!here) {
    write.create('annotation', id, fields);
    return { id, outcome: 'added' };
  }
  if (isSame(here, note)) return { id, outcome: 'unchanged' };
  if (here.revision >= note.revision) return { id, outcome: 'keptNewer' };
  write.update('annotation', id, fields);
  return { id, outcome: 'updated' };
}

function isSame(one: Annotation, other: Annotation): boolean {
  const said = ({
    kind,
    target,
    body,
    wordingChange,
    tags,
    important,
    private: secret,
  }: Annotation): string => canonicalJson({ kind, target, body, wordingChange, tags, important, secret });
  return said(one) === said(other);
}

/** A UUID made of a name (RFC 9562, version 8): the same note of the same file is the same record. */
function idOf(name: string, versionId: string): string {
  const hash = createHash('sha256').update(`${versionId} ${name}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return null;
  }
}
