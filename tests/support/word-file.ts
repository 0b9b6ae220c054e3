import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { childrenOf, parseXml } from '../core/exports/xml-reader.ts';
import type { XmlElement } from '../core/exports/xml-reader.ts';

/** A Word file read as Word would: parts by name, elements by path. */
export class WordFile {
  readonly #parts: Map<string, string>;
  readonly #parsed = new Map<string, XmlElement>();

  constructor(parts: Uint8Array | ReadonlyMap<string, string>) {
    this.#parts =
      parts instanceof Uint8Array
        ? new Map(Object.entries(unzipSync(parts)).map(([name, bytes]) => [name, strFromU8(bytes)]))
        : new Map(parts);
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  /** Empty where there is no such part. */
  text(name: string): string {
    return this.#parts.get(name) ?? '';
  }

  part(name: string): XmlElement {
    const parsed = this.#parsed.get(name) ?? parseXml(this.text(name));
    this.#parsed.set(name, parsed);
    return parsed;
  }

  style(id: string): XmlElement {
    const found = childrenOf(this.part('word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === id,
    );
    if (!found) throw new Error(`no style ${id}`);
    return found;
  }

  /** The part that the document refers to by a relationship id; throws where there is none. */
  related(id: string | undefined): XmlElement {
    const relation = childrenOf(this.part('word/_rels/document.xml.rels'), 'Relationship').find(
      ({ attributes }) => attributes['Id'] === id,
    );
    if (!relation) throw new Error(`no relationship ${id}`);
    return this.part(`word/${relation.attributes['Target'] ?? ''}`);
  }

  get bytes(): Uint8Array {
    return zipSync(Object.fromEntries([...this.#parts].map(([name, text]) => [name, strToU8(text)])));
  }

  /** The file without its comments; its tracked changes stay. */
  get withoutComments(): WordFile {
    const marks =
      /<w:commentRange(?:Start|End) [^>]*>|<w:r><w:rPr>[^/]*\/><\/w:rPr><w:commentReference [^>]*><\/w:r>/g;
    return this.with('word/document.xml', (text) => text.replace(marks, ''));
  }

  /** The file with one part changed. */
  with(name: string, change: (text: string) => string): WordFile {
    return new WordFile(new Map([...this.#parts, [name, change(this.text(name))]]));
  }
}

/** The element itself and all below it of a name, in the order of the document. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (each: XmlElement): void => {
    if (each.name === name) found.push(each);
    each.children.forEach(walk);
  };
  walk(element);
  return found;
}
