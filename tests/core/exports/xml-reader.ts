/** A small strict reader: it throws on what is not well-formed or not allowed in XML 1.0. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>> & Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const TOKEN = /<\?[^>]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function parseXml(xml: string): XmlElement {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML does not allow');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (!match) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    const [, closed, opened, attributes, empty, text] = match;
    const current = open.at(-1);
    if (!current) throw new Error('text after the root');
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`unexpected </${closed}>`);
    } else if (opened !== undefined) {
      const element: XmlElement = {
        name: opened,
        attributes: attributesOf(attributes ?? ''),
        children: [],
        text: '',
      };
      current.children.push(element);
      if (empty !== '/') open.push(element);
    } else if (text !== undefined) current.text += decode(text);
  }
  const [element] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !element) throw new Error('not one root element');
  return element;
}

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/([\w:.]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', decode(value ?? '')]),
  );
}

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (entity, name: string) => {
    const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1];
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`unknown entity ${entity}`);
    return character;
  });
}

/** Follows a path of element names from `element`, the first of each name; throws where there is none. */
export function elementOf(element: XmlElement, ...path: string[]): XmlElement {
  return path.reduce((current, name) => {
    const found = current.children.find((child) => child.name === name);
    if (!found) throw new Error(`no ${name} in ${current.name}`);
    return found;
  }, element);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
