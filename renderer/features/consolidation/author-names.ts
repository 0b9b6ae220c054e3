import type { DeskAuthor, DeskOpinion } from '../../../shared/review/consolidation.ts';
import { enteredSourceNames } from '../../../shared/wording/packets.ts';
import { consolidationWording as words } from '../../wording/consolidation.ts';

/** How a deputy is named, as the deputy chose; nobody is while names are hidden. */
export function nameOf({ mode, name, delegation }: DeskAuthor, hidden: boolean): string {
  if (hidden) return words.hiddenName;
  if (mode === 'unsigned') return words.unsigned;
  return mode === 'delegationOnly' || name === '' ? words.delegationOnly(delegation) : name;
}

/** All who gave the opinions of a card: 王秀兰、李国栋. */
export function namesOf(authors: readonly DeskAuthor[], hidden: boolean): string {
  return hidden
    ? words.hiddenNames(authors.length)
    : authors.map((author) => nameOf(author, false)).join('、');
}

/** Where the opinion came from, when it is not a packet. */
export function sourceOf({ source, enteredFrom }: DeskOpinion): string | null {
  if (source === 'packet') return null;
  return enteredFrom === null ? words.own : words.entered(enteredSourceNames[enteredFrom]);
}
