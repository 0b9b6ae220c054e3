import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { readForm } from '../../../shared/packet/read-form.ts';
import type { FilledForm, FormItem } from '../../../shared/packet/read-form.ts';
import { rosterFinder } from '../../../shared/packet/roster.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { placeName } from '../../../shared/report/place.ts';
import type { AnnotationTarget } from '../../../shared/review/annotation.ts';
import { rangeTargetAt } from '../../../shared/review/carry.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { packetRefusals } from '../../../shared/wording/packets.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { readRows } from '../readers/tables/read-rows.ts';
import { refusal } from '../refusal.ts';
import { findRow } from '../store/records.ts';
import { listRoster } from '../store/tables/roster.ts';
import { wordsOf } from './entered.ts';
import { sha256 } from './read-packet.ts';

/** What a filled-in form says, and whose it is by the roster. Throws inputUnreadable and what readRows throws. */
export function lookAtForm(
  { store }: HandlerContext,
  { name, base64, versionId }: ParsedInputOf<'packets.readForm'>,
): OutputOf<'packets.readForm'> {
  const content = loadContent(store.read, versionId);
  const form = formOf(name, base64);
  const entry = rosterFinder(listRoster(store.read))(form.name, form.delegation);
  return {
    name: form.name,
    delegation: form.delegation,
    rosterId: entry?.id ?? null,
    items: form.items.map((item) => ({
      kind: item.kind,
      place: item.place,
      quote: item.quote,
      body: item.body === '' ? item.reason : item.body,
      proposed: item.proposed,
    })),
    placed: form.items.filter((item) => targetOf(item, content).type !== 'report').length,
  };
}

/**
 * Writes the opinions of a filled-in form down for a name of the roster, as one step; a second time writes nothing.
 * Throws notFound and what lookAtForm throws.
 */
export function takeForm(
  context: HandlerContext,
  { versionId, rosterId, name, base64 }: ParsedInputOf<'packets.takeForm'>,
): number {
  const { store, ports, personId } = context;
  const entry = findRow(store.read, 'roster_entry', rosterId);
  if (!entry) throw refusal('notFound', undefined, { rosterId });
  const content = loadContent(store.read, versionId);
  const { items } = formOf(name, base64);
  const fresh = new Map(
    items
      .map((item): [string, FormItem] => [idOf(versionId, rosterId, item), item])
      .filter(([id]) => !findRow(store.read, 'entered_note', id)),
  );
  store.command(
    {
      operation: 'packets.takeForm',
      label: stepLabels.formTaken(entry.name, fresh.size),
      authorId: personId,
      versionId,
      recordId: null,
      editSession: null,
      undoable: true,
    },
    (write) => {
      const now = ports.now();
      for (const [id, item] of fresh) {
        write.create('entered_note', id, {
          ...noteOf(item, content),
          version_id: versionId,
          roster_id: entry.id,
          name: entry.name,
          delegation: entry.delegation,
          author_id: personId,
          created_at: now,
          updated_at: now,
        });
      }
    },
  );
  return fresh.size;
}

function formOf(name: string, base64: string): FilledForm {
  const form = readForm(readRows(name, Buffer.from(base64, 'base64')));
  if (!form || form.items.length === 0) {
    throw new OperationError('inputUnreadable', packetRefusals.notForm());
  }
  return form;
}

/** The same opinion of the same person is the same record, so that a form taken in twice makes no doubles. */
function idOf(versionId: string, rosterId: string, item: FormItem): string {
  return sha256(JSON.stringify([versionId, rosterId, item])).slice(0, 32);
}

function noteOf(item: FormItem, content: VersionContent) {
  const target = targetOf(item, content);
  const isEdit = item.kind === 'textEdit' && target.type === 'range';
  return wordsOf(
    {
      // A change of words that cannot be found is kept as what it is: a suggestion with all its words.
      kind: item.kind === 'textEdit' && !isEdit ? 'suggestion' : item.kind,
      target,
      source: 'form',
      body:
        isEdit || item.kind !== 'textEdit' ? item.body : [item.quote, item.proposed, item.reason].join('\n'),
      wordingChange: isEdit
        ? { operation: item.operation, proposed: item.proposed, reason: item.reason }
        : null,
    },
    content,
  );
}

/** The cited words in the cited paragraph, else anywhere, else the paragraph itself, else the whole report. */
function targetOf({ place, quote }: FormItem, content: VersionContent): AnnotationTarget {
  const block = place === '' ? undefined : content.blocks.find((each) => placeName(each) === place);
  const inBlock = block && quote !== '' ? content.text.indexOf(quote, block.start) : -1;
  const start = block && inBlock >= 0 && inBlock < block.end ? inBlock : content.text.indexOf(quote);
  if (quote !== '' && start >= 0) return rangeTargetAt({ start, end: start + quote.length }, content);
  return block ? rangeTargetAt({ start: block.start, end: block.end }, content) : { type: 'report' };
}
