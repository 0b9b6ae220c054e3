import type { App, Session } from 'electron';
import { isPageAddress } from './page-address.ts';

/**
 * Command line switches that silence everything in Chromium that would open a connection by itself,
 * and make every name unresolvable in case something forgot to be silent. A second `undefined` = no value.
 */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['disable-quic'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['no-pings'],
  // A proxy set by script would have to be fetched first.
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    [
      'AutofillServerCommunication',
      'CertificateTransparencyComponentUpdater',
      'DialMediaRouteProvider',
      'MediaRouter',
      'OptimizationHints',
      'Translate',
    ].join(','),
  ],
];

/** Sets the switches; must run before the app is ready. */
export function silenceChromium(app: App): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
}

/** Name resolution without a resolver of Chromium's own and without DNS over HTTPS; after the app is ready. */
export function silenceResolver(app: App): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
}

/**
 * Lets a session load the program's own pages and nothing else: whatever gets past the policy of the
 * page is cancelled here. `devTools` = the developer tools' own pages are let through.
 */
export function keepSessionOffline(session: Session, devTools: boolean): void {
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const own = isPageAddress(url) || url.startsWith('blob:') || url.startsWith('data:');
    answer({ cancel: !own && !(devTools && url.startsWith('devtools:')) });
  });
  session.on('will-download', (event) => event.preventDefault());
}
