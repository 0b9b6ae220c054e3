import type { Session, WebContents } from 'electron';
import { isPageAddress } from './page-address.ts';

/** What the page itself may do: read in full screen, and let unsaved words be copied. */
const ALLOWED_PERMISSIONS: readonly string[] = ['fullscreen', 'clipboard-sanitized-write'];

/** Refuses camera, place, notifications, devices and every other permission but the two above. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(ALLOWED_PERMISSIONS.includes(permission) && isPageAddress(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, details) => {
    return ALLOWED_PERMISSIONS.includes(permission) && isPageAddress(details.requestingUrl ?? '');
  });
  session.setDevicePermissionHandler(() => false);
}

/** Keeps a page where it is: no other address, no window of its own, no embedded page. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isPageAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
