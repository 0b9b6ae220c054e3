import type { VersionContent } from '../../../shared/report/model.ts';
import type { OpinionAuthor } from '../../../shared/review/opinion.ts';
import type { Profile } from '../../../shared/review/profile.ts';
import type { Rubric } from '../../../shared/review/rubric.ts';
import type { Score } from '../../../shared/review/score.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { listScores } from '../store/tables/score.ts';
import { readRubrics } from '../store/tables/rubric.ts';
import { loadGroupScores } from './load-opinions.ts';

/** The scores that a group hands on: of the packets and the convener's own, each under its author's id. */
export interface HandedScores {
  readonly scores: readonly Score[];
  /** Those of the scores that are none of the program's. */
  readonly rubrics: readonly Rubric[];
  readonly scorers: readonly OpinionAuthor[];
}

/** Gathers them; a score whose place was not found in this version is left out. */
export function loadHandedScores(
  { store }: HandlerContext,
  content: VersionContent,
  profile: Profile,
): HandedScores {
  const db = store.read;
  const given = loadGroupScores(db, content).filter(({ target }) => target !== null);
  const own = listScores(db, content.version.id).filter(({ authorId }) => authorId === profile.id);
  const stored = readRubrics(db);
  const known = [...stored.rubrics, ...stored.earlier, ...given.flatMap(({ rubric }) => rubric ?? [])];
  const scores = [
    ...given.flatMap(({ target, author, updatedAt, id, ...score }): Score[] =>
      target === null
        ? []
        : [
            {
              id,
              revision: 1,
              versionId: score.versionId,
              target,
              rubricId: score.rubricId,
              rubricRevision: score.rubricRevision,
              criteria: score.criteria,
              overall: score.overall,
              importance: score.importance,
              note: score.note,
              // Records of the deputy's own workspace.
              evidence: [],
              authorId: author.id,
              createdAt: updatedAt,
              updatedAt,
            },
          ],
    ),
    ...own.map((score) => ({ ...score, evidence: [] })),
  ];
  const used = new Map<string, Rubric>();
  for (const { rubricId, rubricRevision } of scores) {
    const rubric = known.find(({ id, revision }) => id === rubricId && revision === rubricRevision);
    if (rubric?.builtIn === false) used.set(`${rubricId} ${rubricRevision}`, rubric);
  }
  const self = { id: profile.id, person: profile.id, mode: 'named' as const };
  return {
    scores,
    rubrics: [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rubric]) => rubric),
    scorers: [
      ...given.map(({ author }) => author),
      ...(own.length > 0 ? [{ ...self, name: profile.name, delegation: profile.delegation }] : []),
    ],
  };
}
