import { isOn, readXml } from './xml.ts';

/** What a paragraph style gives its paragraphs, as far as a reader of reports cares. */
export interface ParagraphStyle {
  readonly bold: boolean;
  readonly numId: string | null;
  readonly level: number;
}

interface RawStyle {
  basedOn: string | null;
  bold: boolean | null;
  numId: string | null;
  level: number | null;
}

/** Reads styles.xml into a lookup that follows basedOn (at most ten steps, so that a ring ends). */
export function readStyles(part: Uint8Array | undefined): (styleId: string | null) => ParagraphStyle {
  const styles = new Map<string, RawStyle>();
  if (part) {
    let current: RawStyle | null = null;
    readXml(part, {
      open(element) {
        const { name, attributes } = element;
        const value = attributes['val'] ?? '';
        if (name === 'style') {
          current = { basedOn: null, bold: null, numId: null, level: null };
          styles.set(attributes['styleId'] ?? '', current);
        } else if (!current) return;
        else if (name === 'basedOn') current.basedOn = value;
        else if (name === 'b') current.bold = isOn(element);
        else if (name === 'numId') current.numId = value;
        else if (name === 'ilvl') current.level = Number(value) || 0;
      },
      close(name) {
        if (name === 'style') current = null;
      },
      text: () => undefined,
    });
  }
  return (styleId) => {
    let bold: boolean | null = null;
    let numId: string | null = null;
    let level: number | null = null;
    let id = styleId;
    for (let step = 0; id !== null && step < 10; step += 1) {
      const style = styles.get(id);
      if (!style) break;
      bold ??= style.bold;
      numId ??= style.numId;
      level ??= style.level;
      id = style.basedOn;
    }
    return { bold: bold ?? false, numId, level: level ?? 0 };
  };
}
