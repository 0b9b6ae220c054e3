import type { Profile, Settings } from '../../../shared/review/profile.ts';
import type { DateParts } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { readProfile, readSettings } from '../store/tables/workspace.ts';

/** Who signs the papers, and how; a workspace without profile gives empty names. */
export function loadPerson({ store }: HandlerContext): {
  profile: Omit<Profile, 'id' | 'convener' | 'secrecyNoticeReadAt'>;
  signature: Settings['signature'];
  evidence: boolean;
  pageNumbers: Settings['pageNumbers'];
} {
  const { signature, evidence, pageNumbers } = readSettings(store.read);
  return { profile: readProfile(store.read) ?? emptyPerson, signature, evidence, pageNumbers };
}

const emptyPerson = { name: '', delegation: '', session: '', deputyNumber: '', employer: '', phone: '' };

/** The calendar day of the machine's clock. */
export function todayOf({ ports }: HandlerContext): DateParts {
  const today = new Date(ports.now());
  return { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() };
}
