// A Chromium that was not built for it treats app:// as foreign: no origin, no secure context, and a
// policy's 'self' matches nothing. The stand-in therefore shows each app:// host to the browser as an https
// host under .invalid, which never exists, and translates back for the main process. Headers stay as answered.
const SUFFIX = '.app.invalid';

/** app://host/path -> https://host.app.invalid/path; other addresses stay. */
export function toBrowser(address: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'app:') return address;
  return `https://${url.host}${SUFFIX}${url.pathname}${url.search}${url.hash}`;
}

/** The way back. */
export function toElectron(address: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || !url.host.endsWith(SUFFIX)) return address;
  return `app://${url.host.slice(0, -SUFFIX.length)}${url.pathname}${url.search}${url.hash}`;
}
