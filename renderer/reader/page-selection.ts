import { offsetOf, pointAt } from './positions.ts';
import type { TextSelection } from './sentences.ts';

/** Reads the page's selection as offsets of the text; null when it lies elsewhere. */
export function readSelection(root: HTMLElement): TextSelection | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || !root.contains(selection.anchorNode)) return null;
  if (!root.contains(selection.focusNode)) return null;
  const backwards =
    selection.anchorNode === selection.focusNode
      ? selection.focusOffset < selection.anchorOffset
      : (selection.anchorNode.compareDocumentPosition(selection.focusNode) &
          Node.DOCUMENT_POSITION_PRECEDING) !==
        0;
  const anchor = offsetOf(
    root,
    { node: selection.anchorNode, offset: selection.anchorOffset },
    backwards ? 'end' : 'start',
  );
  const focus = offsetOf(
    root,
    { node: selection.focusNode, offset: selection.focusOffset },
    backwards || selection.isCollapsed ? 'start' : 'end',
  );
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** Shows a selection in the page. */
export function writeSelection(root: HTMLElement, selection: TextSelection): void {
  const backwards = selection.focus < selection.anchor;
  const anchor = pointAt(root, selection.anchor, backwards ? 'end' : 'start');
  const focus = pointAt(root, selection.focus, backwards ? 'start' : 'end');
  if (!anchor || !focus) return;
  document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}
