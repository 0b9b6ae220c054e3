import * as CFB from 'cfb';
import { OperationError } from '../../../../shared/contract/errors.ts';
import type { SourceBlock, SourceRange } from '../../../../shared/text/source.ts';
import { errorSentences } from '../../../../shared/wording/errors.ts';
import type { ReadResult } from '../read-result.ts';
import type { CharacterRun } from './character-runs.ts';
import { readCharacterRuns } from './character-runs.ts';
import type { Piece } from './piece-table.ts';
import { readFileInformation, readPieces } from './piece-table.ts';

const refuse = (code: 'inputUnreadable' | 'inputEncrypted'): OperationError =>
  new OperationError(code, errorSentences[code]());

function view(bytes: ArrayLike<number>): DataView {
  const copy = Uint8Array.from(bytes);
  return new DataView(copy.buffer);
}

/** Word's control characters in running text ([MS-DOC] 2.4.1). */
const FIELD_BEGIN = '\u0013';
const FIELD_SEPARATOR = '\u0014';
const FIELD_END = '\u0015';
const CELL_END = '\u0007';
const PARAGRAPH_ENDS = new Set(['\r', '\n', '\v', '\f', '\u000e']);
const NO_TEXT = new Set(['\u0001', '\u0002', '\u0003', '\u0004', '\u0005', '\u0006', '\b', '\u001f']);

interface Characters {
  readonly text: string;
  readonly bold: readonly boolean[];
  /** Inserted by a tracked change: not part of the text before the changes. */
  readonly inserted: readonly boolean[];
}

function characters(
  stream: DataView,
  pieces: readonly Piece[],
  formatted: readonly CharacterRun[],
  limit: number,
): Characters {
  const narrow = new TextDecoder('windows-1252');
  const wide = new TextDecoder('utf-16le');
  let text = '';
  const bold: boolean[] = [];
  const inserted: boolean[] = [];
  for (const piece of pieces) {
    if (text.length >= limit) break;
    const width = piece.compressed ? 1 : 2;
    const bytes = Math.min(piece.length * width, stream.byteLength - piece.fc);
    if (bytes <= 0) continue;
    const slice = new Uint8Array(stream.buffer, piece.fc, bytes);
    text += piece.compressed ? narrow.decode(slice) : wide.decode(slice);
    let run = 0;
    for (let at = piece.fc; at < piece.fc + bytes; at += width) {
      while ((formatted[run]?.to ?? Infinity) <= at) run += 1;
      const current = formatted[run];
      const applies = current !== undefined && current.from <= at;
      bold.push(applies && current.bold);
      inserted.push(applies && current.inserted);
    }
  }
  return { text: text.slice(0, limit), bold, inserted };
}

function toBlocks({ text, bold, inserted }: Characters): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let line = '';
  let runs: SourceRange[] = [];
  const finish = (): void => {
    blocks.push({ line: blocks.length + 1, text: line, ...(runs.length > 0 ? { bold: runs } : {}) });
    line = '';
    runs = [];
  };
  // Depth of nested fields whose code, not result, is being read.
  let fieldCode = 0;
  for (let at = 0; at < text.length; at += 1) {
    let character = text.charAt(at);
    if (character === FIELD_BEGIN) fieldCode += 1;
    else if (character === FIELD_SEPARATOR || (character === FIELD_END && fieldCode > 0)) {
      fieldCode = Math.max(0, fieldCode - 1);
    }
    if (inserted[at] === true) continue;
    if (fieldCode > 0 || [FIELD_SEPARATOR, FIELD_END].includes(character) || NO_TEXT.has(character)) continue;
    if (PARAGRAPH_ENDS.has(character)) {
      finish();
      continue;
    }
    if (character === CELL_END) {
      // A second mark ends the row; the first one only its last cell.
      if (text.charAt(at + 1) === CELL_END) {
        at += 1;
        finish();
        continue;
      }
      character = ' | ';
    } else if (character === '\u001e') character = '-';
    if (bold[at] === true) {
      const last = runs.at(-1);
      const end = line.length + character.length;
      if (last?.end === line.length) runs[runs.length - 1] = { start: last.start, end };
      else runs.push({ start: line.length, end });
    }
    line += character;
  }
  if (line !== '') finish();
  while (blocks.at(-1)?.text === '') blocks.pop();
  return blocks;
}

/**
 * Reads a binary Word 97–2003 file (.doc; WPS Writer's .wps is the same format): paragraphs, bold runs, table rows
 * with cells joined by “ | ”, footnotes after the text. Throws OperationError inputEncrypted or inputUnreadable.
 */
export function readDoc(bytes: Uint8Array): ReadResult {
  try {
    const container = CFB.read(bytes, { type: 'array' });
    const find = (name: string): DataView | null => {
      const entry = CFB.find(container, name);
      return entry ? view(entry.content) : null;
    };
    if (find('EncryptedPackage')) throw refuse('inputEncrypted');
    const stream = find('WordDocument');
    const information = stream && readFileInformation(stream);
    if (!information) throw refuse('inputUnreadable');
    if (information.encrypted) throw refuse('inputEncrypted');
    const table = find(information.tableStream);
    if (!table) throw refuse('inputUnreadable');
    const pieces = readPieces(table, information.clx);
    const limit = information.textLength + information.footnoteLength;
    const runs = readCharacterRuns(stream, table, information.characterRuns);
    return { blocks: toBlocks(characters(stream, pieces, runs, limit)), annotations: [] };
  } catch (error) {
    if (error instanceof OperationError) throw error;
    throw refuse('inputUnreadable');
  }
}
