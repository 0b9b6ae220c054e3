import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Writer } from '../store/store.ts';
import { listReplies } from '../store/tables/reply.ts';
import { listScores, scoreFields } from '../store/tables/score.ts';

/** Deletes an annotation with its replies, also from the scores whose evidence it was. */
export function removeAnnotation(write: Writer, { id, versionId }: Annotation): void {
  for (const reply of listReplies(write, id)) write.remove('annotation_reply', reply.id);
  for (const score of listScores(write, versionId)) {
    if (!score.evidence.includes(id)) continue;
    const evidence = score.evidence.filter((other) => other !== id);
    write.update('score', score.id, scoreFields({ ...score, evidence }));
  }
  write.remove('annotation', id);
}
