import type { WordingChange } from './annotation.ts';
import type { SourceRemark } from './source-remarks.ts';

/** A change of wording put together from the tracked changes of a file. */
export interface TrackedEdit extends Pick<WordingChange, 'operation' | 'proposed'> {
  readonly author: string;
  readonly at: number | null;
  /** The old words; for an insertion both are the point where the new words go. */
  readonly start: number;
  readonly end: number;
}

/** Changes that one author made at one place within this time (milliseconds) belong together. */
const TOGETHER = 60_000;

/** The tracked changes of a file, given out once each. */
export class TrackedChanges {
  readonly #used = new Set<SourceRemark>();
  /** In the order of the file. */
  readonly #changes: readonly SourceRemark[];
  readonly #starting: ReadonlyMap<number, readonly SourceRemark[]>;

  constructor(remarks: readonly SourceRemark[]) {
    this.#changes = remarks.filter(({ kind }) => kind !== 'comment');
    this.#starting = Map.groupBy(this.#changes, ({ start }) => start);
  }

  /**
   * Takes the changes that a comment speaks of: by its author, of its time, deletions inside its range, insertions at
   * its end. Null where they are not there (any more), such as after they were accepted.
   */
  takeFor(comment: SourceRemark, operation: WordingChange['operation']): TrackedEdit | null {
    const { start, end, author, at } = comment;
    const deletions = operation === 'insert' ? [] : this.#deletionsWithin(comment);
    const insertions = operation === 'delete' ? [] : this.#touching(end, 'insertion', comment);
    const isWhole =
      (operation === 'insert' || deletions.length > 0) && (operation === 'delete' || insertions.length > 0);
    if (!isWhole) return null;
    for (const change of [...deletions, ...insertions]) this.#used.add(change);
    const proposed = insertions.map(({ text }) => text).join('');
    return operation === 'insert'
      ? { operation, proposed, author, at, start: end, end }
      : { operation, proposed, author, at, start, end };
  }

  /** All that is left, a deletion and an insertion at one place being one replacement. */
  takeRest(): TrackedEdit[] {
    const edits: TrackedEdit[] = [];
    for (const change of this.#changes) {
      if (this.#used.has(change)) continue;
      this.#used.add(change);
      const whole = this.#extended(change);
      const partner = this.#partnerOf(whole);
      const [deletion, insertion] = whole.kind === 'deletion' ? [whole, partner] : [partner, whole];
      const { author, at } = whole;
      const proposed = insertion?.text ?? '';
      if (deletion && deletion.start < deletion.end) {
        const { start, end } = deletion;
        edits.push({ operation: insertion ? 'replace' : 'delete', proposed, author, at, start, end });
      } else if (insertion) {
        const { start } = insertion;
        edits.push({ operation: 'insert', proposed, author, at, start, end: start });
      }
    }
    return edits;
  }

  #deletionsWithin(comment: SourceRemark): SourceRemark[] {
    const found: SourceRemark[] = [];
    for (let at = comment.start; at < comment.end;) {
      const next = this.#touching(at, 'deletion', comment).find(({ end }) => end > at && end <= comment.end);
      if (!next) return [];
      found.push(next);
      at = next.end;
    }
    return found;
  }

  #touching(start: number, kind: SourceRemark['kind'], like: SourceRemark): SourceRemark[] {
    return (this.#starting.get(start) ?? []).filter(
      (change) => change.kind === kind && !this.#used.has(change) && isTogether(change, like),
    );
  }

  /** Word parts one change at every bound of a comment and every end of a paragraph: pieces that go on are one. */
  #extended(first: SourceRemark): SourceRemark {
    let whole = first;
    for (;;) {
      const next = (this.#starting.get(whole.end) ?? []).find(
        (change) =>
          change.kind === first.kind &&
          !this.#used.has(change) &&
          change.author === first.author &&
          change.at === first.at,
      );
      if (!next) return whole;
      this.#used.add(next);
      whole = { ...whole, text: whole.text + next.text, end: next.end };
    }
  }

  #partnerOf(change: SourceRemark): SourceRemark | undefined {
    const kind = change.kind === 'deletion' ? 'insertion' : 'deletion';
    const near =
      change.kind === 'deletion'
        ? [...this.#touching(change.end, kind, change), ...this.#touching(change.start, kind, change)]
        : this.#touching(change.start, kind, change);
    const partner = near.find(({ at }) => at === change.at) ?? near[0];
    if (!partner) return undefined;
    this.#used.add(partner);
    return this.#extended(partner);
  }
}

function isTogether(a: SourceRemark, b: SourceRemark): boolean {
  return a.author === b.author && Math.abs((a.at ?? 0) - (b.at ?? 0)) <= TOGETHER;
}
