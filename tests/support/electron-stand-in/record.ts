/** What the main process asked of the stand-in, in the order of asking; a test reads it through the control channel. */
export interface Asked {
  readonly what: string;
  readonly with: unknown;
}

const asked: Asked[] = [];

/** Notes a request; `details` must survive JSON. */
export function note(what: string, details: unknown): void {
  asked.push({ what, with: JSON.parse(JSON.stringify(details ?? null)) as unknown });
}

/** Everything noted so far. */
export function allAsked(): readonly Asked[] {
  return asked;
}

/** An event whose default can be prevented, as Electron hands to its listeners. */
export function preventable<T extends object>(
  details: T,
): T & { readonly defaultPrevented: boolean; preventDefault(): void } {
  let prevented = false;
  return Object.defineProperties(Object.assign({}, details) as never, {
    defaultPrevented: { get: () => prevented },
    preventDefault: {
      value: () => {
        prevented = true;
      },
    },
  });
}
