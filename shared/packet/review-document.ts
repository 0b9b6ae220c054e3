import { paperAnnotations } from '../sheet/points.ts';
import type { OpinionsInput } from '../sheet/opinions.ts';
import { toCodePointOffset } from '../text/code-points.ts';
import { CONTEXT } from './w3c-schema.ts';
import type { ReviewDocument } from './w3c-schema.ts';
import { recordPlaces } from './record-places.ts';
import { annotationsToW3c, repliesToW3c, scoresToW3c } from './w3c.ts';

/**
 * The opinions of one deputy as data: the same notes as on the paper, in its order. Private notes are not in
 * it, not even as the evidence of a score; names only as the signature mode allows. `exportedAt` in
 * milliseconds since the epoch.
 */
export function buildReviewDocument(input: OpinionsInput, exportedAt: number): ReviewDocument {
  const { content, profile, signature, composition } = input;
  const { report, version, text } = content;
  const base = { text, textHash: version.textHash, records: recordPlaces(content) };
  const annotations = paperAnnotations(input.annotations, content, composition);
  const present = new Set(annotations.map(({ id }) => id));
  const scores = input.scores.map((score) => ({
    ...score,
    evidence: score.evidence.filter((id) => present.has(id)),
  }));
  return {
    '@context': [CONTEXT[0], CONTEXT[1]],
    type: 'syt:ReviewDocument',
    formatVersion: 1,
    base: {
      textHash: version.textHash,
      length: toCodePointOffset(text, text.length),
      reportId: report.id,
      versionId: version.id,
      title: report.title,
      versionKind: version.kind,
      handling: report.handling,
    },
    author: {
      name: signature === 'named' ? profile.name : '',
      delegation: signature === 'unsigned' ? '' : profile.delegation,
      session: profile.session,
    },
    exported: new Date(exportedAt).toISOString(),
    annotations: annotationsToW3c(annotations, base, composition.wordings),
    // Who answered is named only where the deputy signs by name, too.
    replies: repliesToW3c(annotations).map((reply) =>
      signature === 'named' ? reply : { ...reply, creator: { ...reply.creator, name: '' } },
    ),
    scores: scoresToW3c(scores, base),
  };
}
