/** The scheme the pages load from; registered as a standard, secure one, so that the page has a real origin. */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'shenyitai';

/** Address of the program's one page. */
export const PAGE_ADDRESS = `${PAGE_SCHEME}://${PAGE_HOST}/index.html`;

/** Whether an address belongs to the program's own pages; anything that cannot be read does not. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === `${PAGE_SCHEME}:` &&
    url.host === PAGE_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
