import { remarkWords } from '../wording/remarks.ts';

const [BEFORE = '', AFTER = ''] = remarkWords.from('\u0000').split('\u0000');

/** A body that names its author, where that is somebody else: identity is an id here, so the name is words. */
export function withAuthor(author: string, body: string): string {
  return author === '' ? body : remarkWords.from(author) + body;
}

/** Takes such a body apart; `author` is null where it names none. Brackets inside a name come in pairs. */
export function splitAuthor(body: string): { readonly author: string | null; readonly body: string } {
  if (!body.startsWith(BEFORE)) return { author: null, body };
  let open = 0;
  for (let at = BEFORE.length; at < body.length; at += 1) {
    const character = body.charAt(at);
    if (character === '（') open += 1;
    else if (character === AFTER && open > 0) open -= 1;
    else if (character === AFTER) {
      const author = body.slice(BEFORE.length, at);
      return author === '' ? { author: null, body } : { author, body: body.slice(at + 1) };
    }
  }
  return { author: null, body };
}
