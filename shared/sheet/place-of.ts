import type { Block, VersionContent } from '../report/model.ts';
import { blockAt, placeName } from '../report/place.ts';
import type { AnnotationTarget } from '../review/annotation.ts';
import type { Score } from '../review/score.ts';
import { wholeReport } from '../wording/papers.ts';

/** Where a record stands, for a paper. */
export interface PlaceOnPaper {
  /** As deputies cite it, such as 第三部分第23段. */
  readonly name: string;
  /** The words that it is about; empty for the whole report. */
  readonly quote: string;
  /** Offset in the canonical text (code units), null without a place. */
  readonly start: number | null;
}

/** Names the place of a target; one whose record is gone counts as on the whole report. */
export function placeOf(target: AnnotationTarget | Score['target'], content: VersionContent): PlaceOnPaper {
  switch (target.type) {
    case 'range': {
      const { exact, start } = target.anchor;
      // Not by the block's id: a correction may have parted or joined that paragraph since.
      return at(blockAt(content.blocks, start), exact, start);
    }
    case 'heading': {
      const heading = content.headings.find(({ id }) => id === target.headingId);
      if (!heading) return WHOLE;
      const block = content.blocks.find(({ id }) => id === heading.blockId);
      return at(block, heading.mark + heading.title, heading.start);
    }
    case 'task': {
      const task = content.tasks.find(({ id }) => id === target.taskId);
      if (!task) return WHOLE;
      const block = content.blocks.find(({ id }) => id === task.blockId);
      return at(block, task.title, task.start);
    }
    case 'measure': {
      const measure = content.measures.find(({ id }) => id === target.measureId);
      if (!measure) return WHOLE;
      const block = content.blocks.find(({ id }) => id === measure.blockId);
      return at(block, measure.quote, measure.start);
    }
    case 'report':
      return WHOLE;
  }
}

const WHOLE: PlaceOnPaper = { name: wholeReport, quote: '', start: null };

function at(block: Block | undefined, quote: string, start: number): PlaceOnPaper {
  return block ? { name: placeName(block), quote, start } : WHOLE;
}
