import type { ExchangeOutcome, exchangeOperations } from '../../../shared/contract/exchange.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import { annotationItems, buildNotesFile } from '../../../shared/packet/notes-file.ts';
import type { NewNote, ReadNote } from '../../../shared/packet/read-notes.ts';
import { notesReader, sourceOf } from '../../../shared/packet/read-notes.ts';
import type { ReadReply } from '../../../shared/packet/read-replies.ts';
import { readReply } from '../../../shared/packet/read-replies.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import { loadContent } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import type { Writer } from '../store/store.ts';
import { findAnnotation, listAnnotations } from '../store/tables/annotation.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';
import { idFrom, takeNote, takeReply } from './take-notes.ts';

const NOTHING: Readonly<Record<ExchangeOutcome, number>> = {
  added: 0,
  updated: 0,
  unchanged: 0,
  keptNewer: 0,
  notPlaced: 0,
  invalid: 0,
};

type ReadItem = ReadNote | (ReadReply & { readonly source: string });
type DoneItem = OutputOf<'notes.import'>['items'][number];

/** Handlers of notes as files of the W3C model. */
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
      const given: NewNote = { authorId: personId, at: ports.now(), idFor: (iri) => idFrom(iri, versionId) };
      const read = readItems(items, content, given);
      return store.command(
        {
          operation: 'notes.import',
          label: stepLabels.notesImported(
            read.filter((item) => !('reply' in item) && item.annotation !== null).length,
          ),
          authorId: personId,
          versionId,
          recordId: versionId,
          editSession: null,
          undoable: true,
        },
        (write) => {
          const done = takeItems(write, read, versionId, given);
          const summary = { ...NOTHING };
          for (const { outcome } of done) summary[outcome] += 1;
          return { items: done, summary };
        },
      );
    },
  };
}

function readItems(items: readonly unknown[], content: VersionContent, given: NewNote): ReadItem[] {
  const readNote = notesReader(content, given);
  return items.map((item) => {
    const reply = readReply(item, given);
    return reply ? { ...reply, source: sourceOf(item) } : readNote(item);
  });
}

/** Notes first: a reply may stand before its note in the file, or its note be here from before. */
function takeItems(
  write: Writer,
  items: readonly ReadItem[],
  versionId: string,
  { idFor }: NewNote,
): DoneItem[] {
  const idBySource = new Map<string, string>();
  const notes = items.map((item): DoneItem | null => {
    if ('reply' in item) return null;
    const { source, annotation, fault } = item;
    if (annotation === null) return { source, annotationId: null, outcome: fault };
    const { id, outcome } = takeNote(write, annotation);
    idBySource.set(source, id);
    return { source, annotationId: id, outcome };
  });
  return items.map((item, index): DoneItem => {
    const { source } = item;
    if (!('reply' in item)) return notes[index] ?? { source, annotationId: null, outcome: 'invalid' };
    const { to, reply } = item;
    const noteId = [idBySource.get(to), reply.annotationId, idFor(to)].find(
      (id) => id !== undefined && findAnnotation(write, id)?.versionId === versionId,
    );
    if (noteId === undefined) return { source, annotationId: null, outcome: 'notPlaced' };
    return { source, annotationId: noteId, outcome: takeReply(write, item, noteId).outcome };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return null;
  }
}
