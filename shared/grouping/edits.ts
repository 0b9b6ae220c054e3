import type { OpinionWords } from './opinion-words.ts';

/** What an opinion wants the line to read, as far as its words say so. */
export interface AskedWording {
  /** The whole line after the change. */
  readonly result: string;
  /** New words alone; empty for a deletion. */
  readonly proposed: string;
  readonly operation: 'replace' | 'insert' | 'delete';
}

const QUOTED = String.raw`[“"「『‘']([^”"」』’']+)[”"」』’']`;
const REPLACED = new RegExp(
  `${QUOTED}[^“"「『‘。；]{0,12}?(?:改为|改成|换成|换作|替换为|修改为|调整为|改作|改用)[^“"「『‘。；]{0,6}${QUOTED}`,
  'u',
);
const CHANGED = new RegExp(
  `(?:改为|改成|换成|换作|替换为|修改为|调整为|改作)[^“"「『‘。；，]{0,6}${QUOTED}`,
  'u',
);
const PLAIN = /(?:改为|改成|换成|换作|替换为|修改为|调整为|改作)[:：]?([^“”"。；，,]{2,40})/u;
const ARROW = /[“"]?([^“”"→\s，。]{1,30})[”"]?\s*(?:→|->)\s*[“"]?([^“”"。；，]{1,40})[”"]?/u;
const INSERTED = new RegExp(
  `(?:在|于)?${QUOTED}(后面|之后|后|前面|之前|前)?[^“"「『‘。；]{0,6}(?:增加|加上|加入|补充|插入|添加|加)[^“"「『‘。；]{0,8}${QUOTED}`,
  'u',
);
const DELETED = new RegExp(
  `(?:删去|删除|删掉|去掉|拿掉)[^“"「『‘。；]{0,8}${QUOTED}|${QUOTED}[^“"「『‘。；]{0,8}(?:删去|删除|删掉|去掉|拿掉)`,
  'u',
);

/** The wording that an opinion asks for in plain words (“A”改为“B”), or null when it proposes none. */
export function askedWording(
  { quote, text }: Pick<OpinionWords, 'quote' | 'text'>,
  line: string,
): AskedWording | null {
  const place = line === '' ? quote : line;
  const replaced = REPLACED.exec(text) ?? ARROW.exec(text);
  if (replaced) return replacement(place, quote, replaced[1] ?? '', replaced[2] ?? '');
  const inserted = INSERTED.exec(text);
  if (inserted) {
    const [, anchor = '', side = '后', proposed = ''] = inserted;
    const whole = side.includes('前') ? proposed + anchor : anchor + proposed;
    return { result: instead(place, quote, anchor, whole), proposed, operation: 'insert' };
  }
  const deleted = DELETED.exec(text);
  if (deleted) {
    const old = deleted[1] ?? deleted[2] ?? '';
    return { result: instead(place, quote, old, ''), proposed: '', operation: 'delete' };
  }
  const changed = CHANGED.exec(text) ?? PLAIN.exec(text);
  return changed ? replacement(place, quote, quote, changed[1] ?? '') : null;
}

function replacement(place: string, quote: string, old: string, proposed: string): AskedWording {
  return { result: instead(place, quote, old, proposed), proposed, operation: 'replace' };
}

/** The line with `old` exchanged, looked for inside the quote first: short words stand in a line more than once. */
function instead(place: string, quote: string, old: string, proposed: string): string {
  const from = Math.max(0, place.indexOf(quote));
  const at = place.indexOf(old, from);
  const found = at >= 0 ? at : place.indexOf(old);
  if (found < 0) return `${place}\n${proposed}`;
  return place.slice(0, found) + proposed + place.slice(found + old.length);
}
