import type { Profile, Settings } from '../../../shared/review/profile.ts';
import type { DateParts } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { readProfile, readSettings } from '../store/tables/workspace.ts';

/** Who signs the papers, and how; a workspace without profile gives empty names. */
export function loadPerson({ store }: HandlerContext): {
  profile: Pick<Profile, 'name' | 'delegation' | 'session'>;
  signature: Settings['signature'];
} {
  return {
    profile: readProfile(store.read) ?? { name: '', delegation: '', session: '' },
    signature: readSettings(store.read).signature,
  };
}

/** The calendar day of the machine's clock. */
export function todayOf({ ports }: HandlerContext): DateParts {
  const today = new Date(ports.now());
  return { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() };
}
