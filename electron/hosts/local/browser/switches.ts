/** What the command line of the browser depends on. */
export interface WindowRequest {
  /** Address that the window opens first. */
  readonly url: string;
  /** Folder of the browser's own profile. */
  readonly profile: string;
  /** Port of the loopback host: the one place that the browser may connect to. */
  readonly port: number;
  /** First window of a fresh profile: later ones open where the person left the last. */
  readonly first: boolean;
}

/** Parts of Chromium and Edge that ask a server of their maker for something, or offer to. */
const DISABLED_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'InterestFeedContentSuggestions',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideModelDownloading',
  'OptimizationHints',
  'PasswordLeakDetection',
  'SafeBrowsingEnhancedProtection',
  'Translate',
  'msEdgeShoppingUI',
  'msSmartScreenProtection',
];

/**
 * The command line of an app window that can reach nothing but the loopback host. Two walls: no name is
 * resolved, and whatever is not for the host's own port goes to that port as its proxy, which serves none.
 * The other switches keep the browser from knocking on the walls, and from asking the person about anything.
 */
export function windowSwitches({ url, profile, port, first }: WindowRequest): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--proxy-server=http://127.0.0.1:${port}`,
    `--proxy-bypass-list=<-loopback>;127.0.0.1:${port}`,
    // All that it does here: without it, Chromium warns in a bar of the unusual resolver rule.
    '--test-type',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-background-mode',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-extensions-with-background-pages',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-field-trial-config',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--disable-translate',
    `--disable-features=${DISABLED_FEATURES.join(',')}`,
    '--metrics-recording-only',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--no-service-autorun',
    '--hide-crash-restore-bubble',
    // Without it a Linux desktop asks for the password of its key ring.
    '--password-store=basic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--lang=zh-CN',
    ...(first ? ['--start-maximized'] : []),
  ];
}

/** Settings of a fresh profile that have no switch: the content of `Default/Preferences`. */
export const freshPreferences = {
  alternate_error_pages: { enabled: false },
  autofill: { credit_card_enabled: false, profile_enabled: false },
  browser: { check_default_browser: false, enable_spellchecking: false },
  credentials_enable_service: false,
  dns_prefetching: { enabled: false },
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false, enhanced: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
};

/** The content of a fresh profile's `Local State`. */
export const freshLocalState = {
  dns_over_https: { mode: 'off' },
  user_experience_metrics: { reporting_enabled: false },
};
