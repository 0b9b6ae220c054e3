import { useEffect, useState } from 'react';

/** Functions that a list hands to its rows. */
type Actions<T> = { readonly [Name in keyof T]: (...args: never[]) => unknown };

/** An object of the same functions that always calls the newest ones it was told of. */
function createRelay<T extends Actions<T>>(first: T): { actions: T; tell: (newest: T) => void } {
  let latest = first;
  const names = Object.keys(first) as (keyof T)[];
  const entries = names.map((name) => [name, (...args: never[]) => latest[name](...args)]);
  return {
    actions: Object.fromEntries(entries) as T,
    tell: (newest) => {
      latest = newest;
    },
  };
}

/**
 * The same object on every drawing, whose functions call the newest ones: rows that know them need not be drawn again
 * because what the functions see has changed. For events only, never while drawing.
 */
export function useStableActions<T extends Actions<T>>(actions: T): T {
  const [relay] = useState(() => createRelay(actions));
  useEffect(() => relay.tell(actions));
  return relay.actions;
}
