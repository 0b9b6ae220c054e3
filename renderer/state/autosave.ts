/** Where the clock and the timers come from; tests bring their own. */
export interface AutosaveClock {
  now(): number;
  /** Returns the function that cancels. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface AutosaveOptions {
  /** Stores the text; all saves of one editing session share `editSession` and become one undo step. */
  save(text: string, editSession: string): Promise<unknown>;
  newSession(): string;
  clock: AutosaveClock;
  /** The words could not be stored; returns the function that takes the complaint back. */
  failed(error: unknown, retry: () => void): () => void;
  /** Stored this long (ms) after the last stroke instead of 150. */
  readonly pause?: number | undefined;
}

export interface Autosaver {
  /** The field's text after a stroke. */
  typed(text: string): void;
  compositionStarted(): void;
  /** The composed text, as it now stands in the field. */
  compositionEnded(text: string): void;
  /** Stores at once what is not stored; also ends the editing session when `leaving`. */
  flush(leaving: boolean): Promise<void>;
  /** Whether the field holds words that are not stored. */
  isDirty(): boolean;
  isComposing(): boolean;
  dispose(): void;
}

/** Stored this long (ms) after the last stroke: durable within 500 ms, and on the page of a paper within 300 ms. */
const PAUSE = 150;
/** Uninterrupted typing is stored at least this often (ms): a power cut takes less than a second of it. */
const LONGEST = 600;
/** An editing session ends after this long (ms) without a stroke. */
const IDLE = 30_000;
/** A failed write is tried again after this long (ms). */
const AGAIN = 5000;

/** Stores a text while it is typed: at most 0.5 s after the last stroke, never in the middle of a composition. */
export function createAutosaver(options: AutosaveOptions): Autosaver {
  const { clock } = options;
  let text: string | null = null;
  let session: string | null = null;
  let lastStroke = 0;
  let firstUnsaved = 0;
  let composing = false;
  let cancel: (() => void) | null = null;
  let complaint: (() => void) | null = null;
  let running: Promise<void> | null = null;

  const schedule = (milliseconds: number) => {
    cancel?.();
    cancel = clock.after(milliseconds, () => {
      cancel = null;
      void store();
    });
  };

  const store = async (): Promise<void> => {
    while (running) await running;
    if (text === null) return;
    const saving = text;
    session ??= options.newSession();
    const mine = session;
    running = options.save(saving, mine).then(
      () => {
        complaint?.();
        complaint = null;
        if (text === saving) text = null;
      },
      (error: unknown) => {
        complaint ??= options.failed(error, () => void store());
        schedule(AGAIN);
      },
    );
    await running;
    running = null;
  };

  return {
    typed(next) {
      // Letters of a word that is being composed are no text yet.
      if (composing) return;
      const at = clock.now();
      if (session !== null && at - lastStroke > IDLE) session = null;
      lastStroke = at;
      if (text === null) firstUnsaved = at;
      text = next;
      schedule(Math.max(0, Math.min(options.pause ?? PAUSE, firstUnsaved + LONGEST - at)));
    },
    compositionStarted() {
      composing = true;
      // Someone may look for a character for long: what stands there before must not wait for it.
      void this.flush(false);
    },
    compositionEnded(next) {
      composing = false;
      this.typed(next);
    },
    async flush(leaving) {
      cancel?.();
      cancel = null;
      await store();
      if (leaving) session = null;
    },
    isDirty: () => text !== null,
    isComposing: () => composing,
    dispose() {
      void this.flush(true);
    },
  };
}

/** The page's own clock. */
export const pageClock: AutosaveClock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
