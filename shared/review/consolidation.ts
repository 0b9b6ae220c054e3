import { z } from 'zod';
import { annotationKind, wordingChange } from './annotation.ts';
import { placementState } from './carry.ts';
import { enteredSource, opinionAuthor } from './opinion.ts';

const id = z.string().min(1);

/** 采用 / 合并 / 另行转办 / 不采用, in the order of the keys 1–4. */
export const groupDecision = z.enum(['adopt', 'merge', 'refer', 'decline']);

/** What the convener made of some opinions: a group of several, or one that was decided, reworded or moved. */
export const opinionGroup = z.object({
  id,
  revision: z.int().min(1),
  /** Ids of opinions; those that a later packet withdrew stay named, in case they come back. */
  members: z.array(id).min(1),
  /** A person's own words for the whole group; empty = the first opinion speaks for itself. */
  wording: z.string(),
  decision: groupDecision.nullable(),
  reason: z.string(),
  /** Place in the person's own order, in code units of the text; null = where the words stand. */
  position: z.number().nullable(),
});

/** A group as the convener of another group made it and handed it on. */
export const givenGroup = opinionGroup.omit({ revision: true }).extend({
  /** How the group that sent it is called; may be empty. */
  from: z.string(),
});

/** 不是同一意见: these opinions are not proposed as one again. */
export const opinionsApart = z.object({ id, members: z.array(id).min(2) });

/** Of a packet, written down by the convener (代录), or the convener's own. */
export const opinionSource = z.enum(['packet', 'entered', 'own']);

/** An opinion as the desk shows it; the author is a number in the list of authors. */
export const deskOpinion = z.object({
  id,
  author: z.int().min(0),
  source: opinionSource,
  /** Where the convener had it from; null unless `source` is entered. */
  enteredFrom: enteredSource.nullable(),
  kind: annotationKind,
  placement: placementState,
  /** Half-open range in code units of the version's text; null for the whole report and for a lost place. */
  start: z.int().nullable(),
  end: z.int().nullable(),
  quote: z.string(),
  place: z.string(),
  body: z.string(),
  wordingChange: wordingChange.nullable(),
});

/** The words of an opinion, for those that are seen. */
export const deskWords = deskOpinion.pick({ id: true, quote: true, place: true, body: true });

export const deskAuthor = opinionAuthor.pick({ person: true, name: true, delegation: true, mode: true });

export type GroupDecision = z.infer<typeof groupDecision>;
export type GivenGroup = z.infer<typeof givenGroup>;
export type OpinionGroup = z.infer<typeof opinionGroup>;
export type OpinionsApart = z.infer<typeof opinionsApart>;
export type DeskOpinion = z.infer<typeof deskOpinion>;
export type DeskWords = z.infer<typeof deskWords>;
export type DeskAuthor = z.infer<typeof deskAuthor>;
