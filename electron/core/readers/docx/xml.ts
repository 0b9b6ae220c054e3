import { SaxesParser } from 'saxes';
import { OperationError } from '../../../../shared/contract/errors.ts';
import { errorSentences } from '../../../../shared/wording/errors.ts';

/** An element as our passes see it: the local name without its prefix, attributes by local name too. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandlers {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

const MOST_DEPTH = 200;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Streams an OOXML part through the handlers. Prefixes are dropped: Word, WPS and LibreOffice agree on local names.
 * Entities other than XML's own five are refused by the parser. Throws OperationError inputUnreadable.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  let depth = 0;
  const unreadable = (): OperationError =>
    new OperationError('inputUnreadable', errorSentences.inputUnreadable());
  parser.on('error', () => {
    throw unreadable();
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MOST_DEPTH) throw unreadable();
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value;
    handlers.open({ name: localName(tag.name), attributes });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close(localName(tag.name));
  });
  parser.on('text', (text) => {
    handlers.text(text);
  });
  parser.on('cdata', (text) => {
    handlers.text(text);
  });
  parser.write(new TextDecoder().decode(bytes)).close();
}

/** An OOXML on/off property: present means on, unless its value says otherwise (ECMA-376 ST_OnOff). */
export function isOn(element: XmlElement): boolean {
  const value = element.attributes['val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
