import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const head = '<!doctype html><html lang="zh-CN" translate="no"><meta charset="utf-8"><title>审议台</title>';

/** Page at /enter for a printed address: its script posts the code that stands behind the `#`. */
export const enterPage = `${head}<script src="/enter.js" defer></script><p>正在打开审议台……</p>`;

/** A code behind `#` never leaves the browser in an address, so no log and no history of a server holds it. */
export const enterScript = `const form = document.createElement('form');
form.method = 'post';
form.action = '/enter';
const field = document.createElement('input');
field.type = 'hidden';
field.name = 'code';
field.value = location.hash.slice(1);
form.append(field);
document.body.append(form);
form.submit();
`;

/**
 * Answer to a code that was taken. A redirect would not do: its request still counts as caused by the
 * local file, and a SameSite=Strict cookie stays at home; a page that moves on by itself is its own cause.
 */
export const enteredPage = `${head}<meta http-equiv="refresh" content="0;url=/"><p>正在打开审议台……</p>`;

/** A page that says one sentence; `sentence` is ours, never taken from a request. */
export const sentencePage = (sentence: string): string => `${head}<p>${sentence}</p>`;

/** The file that a browser is started with. */
export interface EntryFile {
  /** file:// address. */
  readonly url: string;
  remove(): Promise<void>;
}

/**
 * Writes the page that posts a one-time code to the server. Command lines can be read by every user of a
 * machine, so the code goes through a file that only its owner reads: mode 0600 in a folder of mode 0700.
 */
export async function writeEntryFile(port: number, code: string): Promise<EntryFile> {
  const folder = await mkdtemp(join(tmpdir(), 'shenyitai-'));
  const path = join(folder, 'open.html');
  const html =
    `${head}<form method="post" action="http://127.0.0.1:${port}/enter">` +
    `<input type="hidden" name="code" value="${code}"></form><p>正在打开审议台……</p>` +
    `<script>document.forms[0].submit()</script>`;
  await writeFile(path, html, { mode: 0o600, flag: 'wx' });
  return {
    url: pathToFileURL(path).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
