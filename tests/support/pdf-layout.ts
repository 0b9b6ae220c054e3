import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist';

// The figures of GB/T 9704-2012, in points, written down a second time on purpose.
const MM = 72 / 25.4;
const PAGE = { short: 210 * MM, long: 297 * MM };
/** Distances of the type area from the edges of an upright page. */
const EDGE = { top: 37 * MM, left: 28 * MM, right: 26 * MM, bottom: 35 * MM };
/** Opening and closing punctuation fill half of their squares; at a line's ends the blank half hangs out. */
const BLANK_BEFORE = /^\s*[（《〈「『【〔“‘]/u;
const BLANK_BEHIND = /[，。、；：！？）》〉」』】〕”’]\s*$/u;
/** 2号, 3号, 4号, 小四, and the small numbers that lead to remarks. */
const SIZES = [22, 16, 14, 12, 9.6, 13.2];
const NUMBER = 14;

interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the upper edge. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly turned: boolean;
}

/** What in a PDF of ours is not as the standard has it; empty when all is. `numbers` as in Sheet. */
export async function pdfFaults(
  bytes: Uint8Array,
  numbers: 'outer' | 'centred' | 'none' = 'outer',
): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const faults: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    faults.push(...(await pageFaults(page, number, numbers)).map((fault) => `page ${number}: ${fault}`));
  }
  await task.destroy();
  return faults;
}

async function pageFaults(
  page: PDFPageProxy,
  number: number,
  numbers: 'outer' | 'centred' | 'none',
): Promise<string[]> {
  const faults: string[] = [];
  const [, , width = 0, height = 0] = page.view;
  const across = width > height;
  const [short, long] = across ? [height, width] : [width, height];
  if (Math.abs(short - PAGE.short) > 0.5 || Math.abs(long - PAGE.long) > 0.5)
    faults.push(`${width} × ${height} pt`);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(a, b);
    return [{ text: item.str, x, y: height - y, width: item.width, size, turned: Math.abs(b) > Math.abs(a) }];
  });
  // On a page that lies across, the foot of the upright page with its number is the left edge.
  const edge = across ? { top: EDGE.left, left: EDGE.bottom, right: EDGE.top, bottom: EDGE.right } : EDGE;
  const isNumber = (piece: Piece): boolean =>
    across ? piece.turned : piece.y > height - edge.bottom + 5 * MM;
  const own = pieces.filter((piece) => !isNumber(piece));
  for (const { text, x, y, width: wide, size } of own) {
    const where = `“${text.slice(0, 12)}”`;
    const left = BLANK_BEFORE.test(text) ? x + size / 2 : x;
    const right = x + wide - (BLANK_BEHIND.test(text) ? size / 2 : 0);
    if (left < edge.left - 1 || right > width - edge.right + 1.5)
      faults.push(`${where} stands beside the type area`);
    if (y - size < edge.top - 3 || y > height - edge.bottom + 3)
      faults.push(`${where} stands above or below it`);
    if (!SIZES.some((known) => Math.abs(known - size) < 0.06)) faults.push(`${where} is set in ${size} pt`);
  }
  faults.push(...numberFaults(pieces.filter(isNumber), number, numbers, { width, height, across }));
  const { fnArray, argsArray } = await page.getOperatorList();
  fnArray.forEach((operation, index) => {
    if (operation !== OPS.setFont) return;
    const font = String((argsArray[index] as unknown[])[0]);
    const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { missingFile?: boolean }) : {};
    if (known.missingFile) faults.push(`${font} is not embedded`);
  });
  return faults;
}

function numberFaults(
  pieces: readonly Piece[],
  number: number,
  numbers: 'outer' | 'centred' | 'none',
  { width, height, across }: { readonly width: number; readonly height: number; readonly across: boolean },
): string[] {
  const words = pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  if (numbers === 'none') return words === '' ? [] : [`a number ${words}`];
  if (words !== `—${number}—`) return [`its number is written “${words}”`];
  const faults: string[] = [];
  if (pieces.some(({ size }) => Math.abs(size - NUMBER) > 0.06)) faults.push('its number is not 14 pt');
  // Along the foot of the upright page: from its left edge, and the distance of the dashes below the type area.
  const along = across
    ? {
        from: Math.min(...pieces.map(({ y }) => y)),
        to: Math.max(...pieces.map(({ y, width: long }) => y + long)),
      }
    : {
        from: Math.min(...pieces.map(({ x }) => x)),
        to: Math.max(...pieces.map(({ x, width: long }) => x + long)),
      };
  const below = across
    ? EDGE.bottom - Math.min(...pieces.map(({ x }) => x)) - NUMBER / 3
    : Math.min(...pieces.map(({ y }) => y)) - NUMBER / 3 - (height - EDGE.bottom);
  if (Math.abs(below - 7 * MM) > 2 * MM) faults.push(`its number stands ${(below / MM).toFixed(1)} mm off`);
  const foot = across ? height : width;
  const atEnd = foot - EDGE.right - NUMBER;
  if (numbers === 'centred') return faults;
  const isRight = number % 2 === 1;
  if (isRight && Math.abs(along.to - atEnd) > 2) faults.push(`its number ends at ${along.to.toFixed(0)} pt`);
  if (!isRight && Math.abs(along.from - EDGE.left - NUMBER) > 2) {
    faults.push(`its number begins at ${along.from.toFixed(0)} pt`);
  }
  return faults;
}
