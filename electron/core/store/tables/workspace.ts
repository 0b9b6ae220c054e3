import type { Profile, Settings } from '../../../../shared/review/profile.ts';
import { defaultSettings, settings } from '../../../../shared/review/profile.ts';
import type { Readable, Writable } from '../database.ts';
import type { Fields } from '../entities.ts';
import type { ProfileRow, SettingRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** The deputy at this workspace; null until the first start was finished. */
export function readProfile(db: Readable): Profile | null {
  const row = db.get<ProfileRow>(sql`SELECT * FROM profile LIMIT 1`);
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    delegation: row.delegation,
    session: row.session,
    deputyNumber: row.deputy_number,
    employer: row.employer,
    phone: row.phone,
    convener: row.convener === 1,
    secrecyNoticeReadAt: row.secrecy_notice_read_at,
  };
}

/** The columns of the profile. */
export function profileFields(profile: Omit<Profile, 'id'>): Fields<'profile'> {
  return {
    name: profile.name,
    delegation: profile.delegation,
    session: profile.session,
    deputy_number: profile.deputyNumber,
    employer: profile.employer,
    phone: profile.phone,
    convener: profile.convener ? 1 : 0,
    secrecy_notice_read_at: profile.secrecyNoticeReadAt,
  };
}

/** Settings; one that is unknown or no longer valid falls back to its default. */
export function readSettings(db: Readable): Settings {
  const stored = db.all<SettingRow>(sql`SELECT * FROM setting`).flatMap(({ id, value }) => {
    const parsed = settings.partial().safeParse({ [id]: JSON.parse(value) as unknown });
    return parsed.success ? [parsed.data] : [];
  });
  return settings.parse(Object.assign({}, defaultSettings, ...stored));
}

type SettingChanges = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** Stores the settings in place of the last ones, outside the change log. */
export function writeSettings(db: Writable, changes: SettingChanges): void {
  for (const [id, { value }] of settingFields(changes)) {
    db.run(
      sql`INSERT INTO setting (id, value) VALUES (${id}, ${value})
          ON CONFLICT (id) DO UPDATE SET value = excluded.value`,
    );
  }
}

/** The records of settings by their names; what is undefined stays as it is. */
export function settingFields(changes: SettingChanges): [id: string, fields: Fields<'setting'>][] {
  return Object.entries(changes).flatMap(([id, value]) =>
    value === undefined ? [] : [[id, { value: JSON.stringify(value) }]],
  );
}
