import type { Shape } from './mark-shapes.ts';
import type { Chip } from './number-slots.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What is drawn for one chunk; CSS pixels from the upper left corner of the page's content. */
export interface Picture {
  /** Of the chunk. */
  readonly top: number;
  readonly bottom: number;
  readonly shapes: readonly Shape[];
  readonly chips: readonly Chip[];
}

/**
 * Lays pictures under and over the words, each chunk's by itself. Once laid they cost nothing while the page scrolls;
 * the Custom Highlight API looks through and paints all highlights of the page again for every change of one.
 */
export interface Painter {
  draw(chunk: Element, picture: Picture): void;
  erase(chunk: Element): void;
  /** What is drawn more strongly for a while. */
  emphasize(shapes: readonly Shape[]): void;
  clear(): void;
}

/** Room (px) above a chunk for the numbers of its first line. */
const ABOVE = 16;

function group(shapes: readonly Shape[]): SVGGElement {
  const made = document.createElementNS(SVG, 'g');
  for (const { look, path } of shapes) {
    const element = document.createElementNS(SVG, 'path');
    element.setAttribute('class', look);
    element.setAttribute('d', path);
    made.append(element);
  }
  return made;
}

/** The numbers of a chunk in a box of their own: the pointer is looked for in it only where it stands. */
function numbersIn({ top, bottom, chips }: Picture): HTMLElement {
  const holder = document.createElement('div');
  holder.className = 'mark-numbers';
  holder.style.top = `${top - ABOVE}px`;
  holder.style.height = `${bottom - top + ABOVE}px`;
  for (const chip of chips) {
    const element = document.createElement('span');
    element.className = chip.mark ? `number-${chip.mark.kind}` : 'number-crowd';
    element.style.left = `${Math.round(chip.left)}px`;
    element.style.top = `${Math.round(chip.top - top + ABOVE)}px`;
    element.textContent = chip.words;
    if (chip.mark) element.dataset['mark'] = chip.mark.id;
    if (chip.crowd) {
      element.dataset['crowd'] = chip.crowd.ids.join(' ');
      element.dataset['offset'] = String(chip.crowd.offset);
    }
    holder.append(element);
  }
  return holder;
}

/** A painter on two elements that cover the page's content, one behind the words and one before them. */
export function createPainter(under: Element, over: Element): Painter {
  const drawn = new Map<Element, Element[]>();
  const sheets = [under, over].map((host) => {
    const sheet = document.createElementNS(SVG, 'svg');
    sheet.setAttribute('class', 'marks');
    host.append(sheet);
    return sheet;
  });
  let strong: Element | null = null;

  const erase = (chunk: Element): void => {
    for (const part of drawn.get(chunk) ?? []) part.remove();
    drawn.delete(chunk);
  };

  return {
    draw(chunk, picture) {
      erase(chunk);
      const parts: Element[] = [];
      for (const [i, layer] of (['under', 'over'] as const).entries()) {
        const own = picture.shapes.filter((shape) => shape.layer === layer);
        if (own.length === 0) continue;
        const shapes = group(own);
        parts.push(shapes);
        sheets[i]?.append(shapes);
      }
      if (picture.chips.length > 0) {
        const numbers = numbersIn(picture);
        parts.push(numbers);
        over.append(numbers);
      }
      drawn.set(chunk, parts);
    },
    erase,
    emphasize(shapes) {
      strong?.remove();
      strong = shapes.length === 0 ? null : group(shapes);
      if (strong) sheets[0]?.append(strong);
    },
    clear() {
      for (const sheet of sheets) sheet.remove();
      for (const chunk of [...drawn.keys()]) erase(chunk);
    },
  };
}
