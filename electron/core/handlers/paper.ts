import type { paperOperations } from '../../../shared/contract/paper.ts';
import { withChanges } from '../../../shared/review/changes.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { mustFindVersion } from '../library/load-content.ts';
import { htmlOf } from '../exports/html/encode.ts';
import { plainTextOf } from '../exports/plain-text.ts';
import { exportPaper } from '../papers/export-paper.ts';
import { loadSheet } from '../papers/load-sheet.ts';
import { compositionFields, compositionId, readComposition } from '../store/tables/composition.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of papers: what they are composed of, their preview, their files. */
export function paperHandlers(context: HandlerContext): HandlersOf<typeof paperOperations> {
  const { store, personId } = context;
  return {
    'paper.composition': ({ paper, versionId }) => {
      mustFindVersion(store.read, versionId);
      return { composition: readComposition(store.read, versionId, paper) };
    },
    'paper.compose': ({ paper, versionId, changes, editSession }) => {
      mustFindVersion(store.read, versionId);
      const id = compositionId(versionId, paper);
      const before = readComposition(store.read, versionId, paper);
      const composition = withChanges(before, changes);
      store.command(
        {
          operation: 'paper.compose',
          label: stepLabels.paperComposed(paperTitles[paper]),
          authorId: personId,
          versionId,
          recordId: id,
          editSession: editSession ?? null,
          undoable: true,
        },
        (write) => {
          const fields = compositionFields(versionId, paper, composition);
          if (write.find('composition', id)) write.update('composition', id, fields);
          else write.create('composition', id, fields);
        },
      );
      return { composition };
    },
    'paper.preview': async ({ pages, ...request }) => {
      const { pageCount, width, height, ...laidOut } = await context.papers.preview(
        await loadSheet(context, request),
        pages,
      );
      return {
        pageCount,
        width,
        height,
        pages: laidOut.pages.map((page) => ({ ...page })),
        places: laidOut.places.map((place) => ({ ...place })),
        missingCharacters: [...laidOut.missingCharacters],
        substitutedFonts: laidOut.substitutedFonts.map((font) => ({ ...font })),
      };
    },
    'paper.text': async (request) => {
      const sheet = await loadSheet(context, request);
      return { html: htmlOf(sheet), text: plainTextOf(sheet) };
    },
    'paper.export': (input) => exportPaper(context, input),
  };
}
