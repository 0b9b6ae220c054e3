import type { versionsOperations } from '../../../shared/contract/versions.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/review/annotation.ts';
import type { Placement, PlacementDecision } from '../../../shared/review/carry.ts';
import { rangeTargetAt, targetAt } from '../../../shared/review/carry.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { loadContent } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import { findAnnotation } from '../store/tables/annotation.ts';
import { findAdoption } from '../store/tables/adoption.ts';
import { findPlacement } from '../store/tables/placement.ts';
import { carryNotes, settlePlacement } from '../versions/carry-notes.ts';
import { loadAdoption } from '../versions/load-adoption.ts';
import { loadPlacements } from '../versions/load-placements.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

interface Pair {
  readonly fromVersionId: string;
  readonly toVersionId: string;
}

/** Handlers of comparing two versions and of what became of each note. */
export function versionsHandlers(context: HandlerContext): HandlersOf<typeof versionsOperations> {
  const { store, ports, personId } = context;
  /** Both versions of a pair; they must be two of one report. */
  const load = ({ fromVersionId, toVersionId }: Pair): { from: VersionContent; to: VersionContent } => {
    const from = loadContent(store.read, fromVersionId);
    const to = loadContent(store.read, toVersionId);
    if (fromVersionId === toVersionId || from.report.id !== to.report.id) throw refusal('invalidInput');
    return { from, to };
  };
  const mustFind = (id: string): { placement: Placement; note: Annotation; to: VersionContent } => {
    const placement = findPlacement(store.read, id);
    const note = placement ? findAnnotation(store.read, placement.annotationId) : null;
    if (!placement || !note) throw refusal('notFound', undefined, { placementId: id });
    return { placement, note, to: loadContent(store.read, placement.toVersionId) };
  };
  const settle = (
    operation: string,
    label: string,
    { placement, note, to }: ReturnType<typeof mustFind>,
    decision: PlacementDecision,
    target: AnnotationTarget | null,
  ): { placement: Placement } => {
    store.command(
      {
        operation,
        label,
        authorId: personId,
        versionId: to.version.id,
        recordId: note.id,
        editSession: null,
        undoable: true,
      },
      (write) => settlePlacement(write, placement, note, to, decision, target, () => ports.newId()),
    );
    return { placement: mustFind(placement.id).placement };
  };
  return {
    'versions.compare': async (pair) => {
      const { from, to } = load(pair);
      const { blocks } = await context.versions.run({ type: 'compare', old: from.text, new: to.text });
      return { blocks: blocks.map((block) => ({ ...block, changes: [...block.changes] })) };
    },
    'versions.carry': async (pair) => {
      const { from, to } = load(pair);
      return carryNotes(context, from, to);
    },
    'versions.placements': (pair) => {
      const { from, to } = load(pair);
      return loadPlacements(context, from, to);
    },
    'versions.confirm': ({ placementId }) => {
      const found = mustFind(placementId);
      const { placement, note, to } = found;
      const { start, end } = placement;
      // Only a note on the whole report needs no place.
      if ((start === null || end === null) && note.target.type !== 'report') throw refusal('invalidInput');
      const target: AnnotationTarget =
        start === null || end === null ? { type: 'report' } : targetAt(note.target, { start, end }, to);
      const label = stepLabels.placementConfirmed(note.kind);
      return settle('versions.confirm', label, found, 'confirmed', target);
    },
    'versions.reattach': ({ placementId, start, end }) => {
      const found = mustFind(placementId);
      if (start >= end || end > found.to.text.length) throw refusal('invalidInput');
      const label = stepLabels.placementReattached(found.note.kind);
      return settle('versions.reattach', label, found, 'reattached', rangeTargetAt({ start, end }, found.to));
    },
    'versions.leave': ({ placementId }) => {
      const found = mustFind(placementId);
      return settle('versions.leave', stepLabels.placementLeft(found.note.kind), found, 'left', null);
    },
    'versions.adoption': async (pair) => {
      const { from, to } = load(pair);
      return { rows: await loadAdoption(context, from, to) };
    },
    'versions.judge': ({ annotationId, toVersionId, verdict }) => {
      const note = findAnnotation(store.read, annotationId);
      if (!note) throw refusal('notFound', undefined, { annotationId });
      load({ fromVersionId: note.versionId, toVersionId });
      const known = findAdoption(store.read, annotationId, toVersionId);
      store.command(
        {
          operation: 'versions.judge',
          label: stepLabels.adoptionJudged(note.kind),
          authorId: personId,
          versionId: toVersionId,
          recordId: annotationId,
          editSession: null,
          undoable: true,
        },
        (write) => {
          if (verdict === null) {
            if (known) write.remove('adoption', known.id);
            return;
          }
          const fields = {
            version_id: toVersionId,
            annotation_id: annotationId,
            verdict,
            author_id: personId,
            updated_at: ports.now(),
          };
          if (known) write.update('adoption', known.id, fields);
          else write.create('adoption', ports.newId(), fields);
        },
      );
      return {};
    },
  };
}
