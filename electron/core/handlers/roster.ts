import { OperationError } from '../../../shared/contract/errors.ts';
import type { rosterOperations } from '../../../shared/contract/roster.ts';
import { readRoster } from '../../../shared/packet/read-roster.ts';
import type { RosterEntry } from '../../../shared/packet/roster.ts';
import { cleanLine } from '../../../shared/sheet/clean.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { packetRefusals } from '../../../shared/wording/packets.ts';
import { readRows } from '../readers/tables/read-rows.ts';
import { listRoster } from '../store/tables/roster.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the roster. */
export function rosterHandlers(context: HandlerContext): HandlersOf<typeof rosterOperations> {
  const { store } = context;
  return {
    'roster.list': () => ({ entries: listRoster(store.read) }),
    'roster.read': ({ name, base64 }) => {
      const entries = readRoster(readRows(name, Buffer.from(base64, 'base64')));
      if (entries.length === 0) {
        throw new OperationError('inputUnreadable', packetRefusals.noRosterNames());
      }
      return { entries };
    },
    'roster.replace': ({ entries }) => {
      replaceRoster(
        context,
        entries.map(({ name, delegation }) => ({ name: cleanLine(name), delegation: cleanLine(delegation) })),
      );
      return { entries: listRoster(store.read) };
    },
  };
}

/** Names that stay keep their id, since opinions were written down for it. */
function replaceRoster(
  { store, ports, personId }: HandlerContext,
  wanted: readonly Pick<RosterEntry, 'name' | 'delegation'>[],
): void {
  const before = listRoster(store.read);
  const free = Map.groupBy(before, keyOf);
  const kept = new Set<string>();
  store.command(
    {
      operation: 'roster.replace',
      label: before.length === 0 ? stepLabels.rosterImported(wanted.length) : stepLabels.rosterChanged(),
      authorId: personId,
      versionId: null,
      recordId: null,
      editSession: null,
      undoable: true,
    },
    (write) => {
      wanted.forEach((entry, ordinal) => {
        const known = free.get(keyOf(entry))?.shift();
        if (known) {
          kept.add(known.id);
          write.update('roster_entry', known.id, { ordinal, ...entry });
        } else write.create('roster_entry', ports.newId(), { ordinal, ...entry });
      });
      for (const { id } of before) if (!kept.has(id)) write.remove('roster_entry', id);
    },
  );
}

const keyOf = ({ name, delegation }: Pick<RosterEntry, 'name' | 'delegation'>): string =>
  JSON.stringify([name, delegation]);
