import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { annotationFault } from '../../../shared/review/annotation-rules.ts';
import { rangeOfTarget } from '../../../shared/review/carry.ts';
import { placeOf } from '../../../shared/sheet/place-of.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import type { Fields } from '../store/entities.ts';
import { findRow } from '../store/records.ts';
import type { Writer } from '../store/store.ts';

/** Writes down an opinion for a name of the roster. Throws notFound, invalidInput. */
export function enterOpinion(context: HandlerContext, input: ParsedInputOf<'packets.enter'>): string {
  const { store, ports, personId } = context;
  const entry = findRow(store.read, 'roster_entry', input.rosterId);
  if (!entry) throw refusal('notFound', undefined, { rosterId: input.rosterId });
  const content = loadContent(store.read, input.versionId);
  const opinionId = input.id ?? ports.newId();
  const now = ports.now();
  const fields: Fields<'entered_note'> = {
    ...wordsOf(input, content),
    version_id: input.versionId,
    roster_id: entry.id,
    name: entry.name,
    delegation: entry.delegation,
    author_id: personId,
    created_at: now,
    updated_at: now,
  };
  step(
    context,
    'packets.enter',
    stepLabels.opinionEntered(entry.name),
    input.versionId,
    opinionId,
    (write) => {
      if (write.find('entered_note', opinionId)) throw refusal('conflict');
      write.create('entered_note', opinionId, fields);
    },
  );
  return opinionId;
}

/** Changes an opinion that was written down. Throws notFound, invalidInput. */
export function changeEntered(context: HandlerContext, input: ParsedInputOf<'packets.changeEntered'>): void {
  const { store, ports } = context;
  const row = findRow(store.read, 'entered_note', input.opinionId);
  if (!row) throw refusal('notFound', undefined, { opinionId: input.opinionId });
  const words = wordsOf(input, loadContent(store.read, row.version_id));
  step(
    context,
    'packets.changeEntered',
    stepLabels.enteredChanged(row.name),
    row.version_id,
    row.id,
    (write) => write.update('entered_note', row.id, { ...words, updated_at: ports.now() }),
  );
}

/** Removes an opinion that was written down. Throws notFound. */
export function removeEntered(context: HandlerContext, opinionId: string): void {
  const row = findRow(context.store.read, 'entered_note', opinionId);
  if (!row) throw refusal('notFound', undefined, { opinionId });
  step(
    context,
    'packets.removeEntered',
    stepLabels.enteredRemoved(row.name),
    row.version_id,
    row.id,
    (write) => write.remove('entered_note', row.id),
  );
}

type Words = Pick<ParsedInputOf<'packets.enter'>, 'kind' | 'target' | 'body' | 'wordingChange' | 'source'>;

/** The columns that say what was said; the place is kept as words, since the outline may be corrected later. */
export function wordsOf(input: Words, content: VersionContent) {
  const { kind, target, body, source, wordingChange } = input;
  const range = rangeOfTarget(target, content);
  const start = target.type === 'report' ? -1 : (range?.start ?? null);
  const fault = annotationFault({ kind, target, wordingChange }, content.text, start);
  if (fault === 'targetMissing') throw refusal('notFound', undefined, { target });
  if (fault !== null) throw refusal('invalidInput', undefined, { fault });
  return {
    kind,
    source,
    target_type: target.type,
    range_start: range?.start ?? null,
    range_end: range?.end ?? null,
    quote: placeOf(target, content).quote,
    body,
    wording_change: wordingChange === null ? null : JSON.stringify(wordingChange),
  };
}

function step(
  { store, personId }: HandlerContext,
  operation: string,
  label: string,
  versionId: string,
  recordId: string,
  work: (write: Writer) => void,
): void {
  store.command(
    { operation, label, authorId: personId, versionId, recordId, editSession: null, undoable: true },
    work,
  );
}
