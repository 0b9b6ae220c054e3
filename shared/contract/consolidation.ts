import { z } from 'zod';
import {
  deskAuthor,
  deskOpinion,
  deskWords,
  givenGroup,
  groupDecision,
  opinionGroup,
  opinionsApart,
} from '../review/consolidation.ts';
import { deskOutline } from '../review/desk-outline.ts';
import { command, query } from './operation.ts';

const id = z.string().min(1);
const ids = z.array(id).min(1).max(50_000);
const version = { versionId: id };
/** A stored group, or the one opinion that becomes one by being decided, reworded or moved. */
const target = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('group'), groupId: id }),
  z.strictObject({ type: z.literal('opinion'), opinionId: id }),
]);
const one = z.object({ group: opinionGroup });

/** Subject: the consolidation desk (汇总). */
export const consolidationOperations = {
  'consolidation.opinions': query(
    'Every opinion of the group on a version as the desk shows it, in text order; each author stands once.',
    z.strictObject(version),
    z.object({ authors: z.array(deskAuthor), opinions: z.array(deskOpinion) }),
  ),
  'consolidation.outline': query(
    'The same without words, list by list: what a screen needs to lay a large desk out.',
    z.strictObject(version),
    z.object({ authors: z.array(deskAuthor), outline: deskOutline }),
  ),
  'consolidation.words': query(
    'The words of some opinions, in text order; those that are gone are left out.',
    z.strictObject({ ...version, opinionIds: z.array(id).max(50_000) }),
    z.object({ words: z.array(deskWords) }),
  ),
  'consolidation.groups': query(
    'What the convener joined, decided, reworded, moved and kept apart, oldest first, then what packets of groups brought of it and nobody changed here; `given` as it came.',
    z.strictObject(version),
    z.object({
      groups: z.array(opinionGroup),
      given: z.array(givenGroup),
      apart: z.array(opinionsApart),
    }),
  ),
  'consolidation.proposals': query(
    'Opinions that are probably one, as lists of at least two ids, and those that another one on the same words asks the opposite of; takes a while on many. Joins nothing.',
    z.strictObject(version),
    z.object({ clusters: z.array(z.array(id)), opposed: z.array(id) }),
  ),
  'consolidation.join': command(
    'Joins opinions and groups to one group; of several groups the first with words or a decision keeps its own.',
    z.strictObject({ ...version, opinionIds: ids }),
    one,
  ),
  'consolidation.split': command(
    'Takes opinions out of a group, all of them without `opinionIds`; they are not proposed together again.',
    z.strictObject({ groupId: id, opinionIds: ids.optional() }),
    z.object({}),
  ),
  'consolidation.keepApart': command(
    'Says that these opinions are not one: one of each card of a proposal.',
    z.strictObject({ ...version, opinionIds: ids.min(2) }),
    z.object({}),
  ),
  'consolidation.decide': command(
    'Decides on a group, with a reason; null takes the decision back.',
    z.strictObject({
      ...version,
      target,
      decision: groupDecision.nullable(),
      reason: z.string().trim().max(500).default(''),
    }),
    one,
  ),
  'consolidation.reword': command(
    "Sets a person's own words for a group; empty words let the first opinion speak again.",
    z.strictObject({
      ...version,
      target,
      wording: z.string().max(20_000),
      editSession: z.string().min(1).max(100).optional(),
    }),
    one,
  ),
  'consolidation.move': command(
    'Moves a group in the order of the desk and of its papers; null puts it back where its words stand.',
    z.strictObject({ ...version, target, position: z.number().nullable() }),
    one,
  ),
};

export type GroupTarget = z.infer<typeof target>;
