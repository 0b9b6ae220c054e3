import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { GroupTarget } from '../../../shared/contract/consolidation.ts';
import type { OpinionGroup } from '../../../shared/review/consolidation.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { refusal } from '../refusal.ts';
import type { Fields } from '../store/entities.ts';
import { findRow } from '../store/records.ts';
import type { Writer } from '../store/store.ts';
import { findVersionOfGroup, listDeskGroups } from '../store/tables/consolidation.ts';

interface Step {
  readonly operation: string;
  readonly label: string;
  readonly versionId: string;
  readonly recordId: string;
  readonly editSession?: string | undefined;
}

function run<T>({ store, personId }: HandlerContext, step: Step, work: (write: Writer) => T): T {
  return store.command(
    { ...step, authorId: personId, editSession: step.editSession ?? null, undoable: true },
    work,
  );
}

type Made = Omit<OpinionGroup, 'id' | 'revision' | 'members'>;

const untouched: Made = { wording: '', decision: null, reason: '', position: null };

function newGroup(
  { ports, personId }: HandlerContext,
  versionId: string,
  members: readonly string[],
  { wording, decision, reason, position }: Made,
): Fields<'opinion_group'> {
  const now = ports.now();
  return {
    version_id: versionId,
    members: JSON.stringify(members),
    wording,
    decision,
    reason,
    position,
    author_id: personId,
    created_at: now,
    updated_at: now,
  };
}

/** Whether a group was made here; one that a packet brought becomes one by the first thing that is done to it. */
function isOwn({ store }: HandlerContext, { id }: OpinionGroup): boolean {
  return findRow(store.read, 'opinion_group', id) !== undefined;
}

function mustFindOnDesk({ store }: HandlerContext, versionId: string, groupId: string): OpinionGroup {
  const group = listDeskGroups(store.read, versionId).find(({ id }) => id === groupId);
  if (!group) throw refusal('notFound', undefined, { groupId });
  return group;
}

/** Joins opinions, with all others of the groups they stand in. Throws invalidInput for fewer than two opinions. */
export function joinOpinions(
  context: HandlerContext,
  { versionId, opinionIds }: ParsedInputOf<'consolidation.join'>,
): OpinionGroup {
  const asked = new Set(opinionIds);
  const involved = listDeskGroups(context.store.read, versionId).filter(({ members }) =>
    members.some((id) => asked.has(id)),
  );
  const members = [...new Set([...involved.flatMap((group) => group.members), ...opinionIds])];
  if (members.length < 2) throw refusal('invalidInput');
  const own = involved.filter((group) => isOwn(context, group));
  const [first] = own;
  const groupId = first?.id ?? context.ports.newId();
  const telling = involved.find(({ wording }) => wording !== '');
  const decided = involved.find(({ decision }) => decision !== null);
  const step = {
    operation: 'consolidation.join',
    label: stepLabels.opinionsJoined(members.length),
    versionId,
    recordId: groupId,
  };
  const made: Made = {
    wording: telling?.wording ?? '',
    decision: decided?.decision ?? null,
    reason: decided?.reason ?? '',
    position: (first ?? involved[0])?.position ?? null,
  };
  run(context, step, (write) => {
    for (const group of own.slice(1)) write.remove('opinion_group', group.id);
    if (!first) write.create('opinion_group', groupId, newGroup(context, versionId, members, made));
    else {
      write.update('opinion_group', groupId, {
        ...made,
        members: JSON.stringify(members),
        updated_at: context.ports.now(),
      });
    }
  });
  return mustFindOnDesk(context, versionId, groupId);
}

/** Takes opinions out of a group and keeps them apart from those they stood with. Throws notFound. */
export function splitGroup(
  context: HandlerContext,
  { groupId, opinionIds }: ParsedInputOf<'consolidation.split'>,
): void {
  const versionId = findVersionOfGroup(context.store.read, groupId);
  if (versionId === null) throw refusal('notFound', undefined, { groupId });
  const group = mustFindOnDesk(context, versionId, groupId);
  const own = isOwn(context, group);
  const { members } = group;
  const out = new Set(opinionIds ?? members);
  const rest = members.filter((id) => !out.has(id));
  const step = {
    operation: 'consolidation.split',
    label: stepLabels.opinionsSplit(),
    versionId,
    recordId: groupId,
  };
  run(context, step, (write) => {
    if (rest.length === 0) {
      if (own) write.remove('opinion_group', groupId);
    } else if (own) {
      write.update('opinion_group', groupId, {
        members: JSON.stringify(rest),
        updated_at: context.ports.now(),
      });
    } else {
      write.create('opinion_group', context.ports.newId(), newGroup(context, versionId, rest, group));
    }
    // One who stays stands for all who stay: they are one group anyway.
    const [stays] = rest;
    const apart = [...members.filter((id) => out.has(id)), ...(stays === undefined ? [] : [stays])];
    if (apart.length > 1) keep(context, write, versionId, apart);
  });
}

/** Records that opinions are not one. */
export function keepApart(
  context: HandlerContext,
  { versionId, opinionIds }: ParsedInputOf<'consolidation.keepApart'>,
): void {
  const step = {
    operation: 'consolidation.keepApart',
    label: stepLabels.opinionsApart(),
    versionId,
    recordId: versionId,
  };
  run(context, step, (write) => keep(context, write, versionId, opinionIds));
}

function keep(
  { ports, personId }: HandlerContext,
  write: Writer,
  versionId: string,
  members: readonly string[],
): void {
  write.create('opinion_apart', ports.newId(), {
    version_id: versionId,
    members: JSON.stringify(members),
    author_id: personId,
    created_at: ports.now(),
  });
}

/**
 * Changes fields of a group. An opinion that stands in none becomes a group of its own; one that nothing is left to
 * say about any more goes back to being a single opinion. Throws notFound.
 */
export function changeGroup(
  context: HandlerContext,
  versionId: string,
  target: GroupTarget,
  fields: Partial<Pick<Fields<'opinion_group'>, 'wording' | 'decision' | 'reason' | 'position'>>,
  step: Pick<Step, 'operation' | 'label' | 'editSession'>,
): OpinionGroup {
  const known =
    target.type === 'group'
      ? mustFindOnDesk(context, versionId, target.groupId)
      : listDeskGroups(context.store.read, versionId).find(({ members }) =>
          members.includes(target.opinionId),
        );
  const own = known !== undefined && isOwn(context, known);
  const groupId = own ? known.id : context.ports.newId();
  const members = known?.members ?? (target.type === 'opinion' ? [target.opinionId] : []);
  run(context, { ...step, versionId, recordId: groupId }, (write) => {
    if (own) write.update('opinion_group', groupId, { ...fields, updated_at: context.ports.now() });
    else {
      const made = newGroup(context, versionId, members, known ?? untouched);
      write.create('opinion_group', groupId, { ...made, ...fields });
    }
  });
  return mustFindOnDesk(context, versionId, groupId);
}
