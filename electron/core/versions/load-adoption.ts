import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { AdoptionNote } from '../../../shared/review/adoption.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { passageAt } from '../../../shared/review/carry-passage.ts';
import { rangeOfTarget } from '../../../shared/review/carry.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { listAdoptions } from '../store/tables/adoption.ts';
import { listAnnotations } from '../store/tables/annotation.ts';

type Row = OutputOf<'versions.adoption'>['rows'][number];

/** What became of the suggestions and wording changes of one version in another, in the order of the old text. */
export async function loadAdoption(
  context: HandlerContext,
  from: VersionContent,
  to: VersionContent,
): Promise<Row[]> {
  const { store, versions } = context;
  const annotations = listAnnotations(store.read, from.version.id).filter(
    ({ kind }) => kind === 'suggestion' || kind === 'textEdit',
  );
  const found = await versions.run({
    type: 'adoption',
    old: from.text,
    new: to.text,
    notes: annotations.flatMap((annotation) => toNote(annotation, from)),
  });
  const findings = new Map(found.map((finding) => [finding.id, finding]));
  const byHand = listAdoptions(store.read, to.version.id);
  return annotations.map((annotation): Row => {
    const finding = findings.get(annotation.id);
    const said = byHand.get(annotation.id);
    const range = rangeOfTarget(annotation.target, from);
    // What a whole section or report asks for cannot be read out of one passage.
    const verdict = finding && saysWords(annotation) ? finding.verdict : 'unclear';
    return {
      annotation,
      verdict: said ?? verdict,
      found: verdict,
      byHand: said !== undefined,
      old: range && passageAt(from, range),
      evidence: finding?.evidence ? passageAt(to, finding.evidence) : null,
    };
  });
}

const saysWords = ({ target }: Annotation): boolean => target.type === 'range' || target.type === 'measure';

function toNote(annotation: Annotation, from: VersionContent): AdoptionNote[] {
  const { id, wordingChange, body } = annotation;
  const range = rangeOfTarget(annotation.target, from);
  if (!range || !saysWords(annotation)) return [];
  return [{ id, start: range.start, end: range.end, wordingChange, body }];
}
