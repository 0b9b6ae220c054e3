import { Button, Checkbox } from '@mantine/core';
import { rosterFinder } from '../../../shared/packet/roster.ts';
import type { Profile } from '../../../shared/review/profile.ts';
import { useClient, useQuery } from '../../state/core-client.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { paperSettingsWording as words } from '../../wording/paper-settings.ts';
import styles from './paper-settings.module.css';
import { PaperTemplates } from './paper-templates.tsx';

const fields = ['session', 'delegation', 'name', 'deputyNumber', 'phone', 'employer'] as const;
const places = ['outer', 'centred', 'none'] as const;

/** 文稿设置: what every paper says of session and deputy, how pages are numbered, and templates of all that. */
export function PaperSettings(props: { opened: boolean; onClose: () => void }) {
  const { settings, saveSettings, profile } = useWorkspace();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.title} size="48rem">
      <div className={styles['sections']}>
        {profile ? <Person profile={profile} /> : null}
        <section aria-label={words.form} className={styles['section']}>
          <h3>{words.form}</h3>
          <div className={styles['row']}>
            <span aria-hidden>{words.pageNumbers}</span>
            <SegmentedRow
              label={words.pageNumbers}
              value={settings.pageNumbers}
              choices={places.map((value) => ({ value, label: words.pageNumberPlaces[value] }))}
              onChange={(pageNumbers) => saveSettings({ pageNumbers })}
            />
          </div>
          <Checkbox
            label={words.evidence}
            checked={settings.evidence}
            onChange={(event) => saveSettings({ evidence: event.currentTarget.checked })}
          />
        </section>
        <PaperTemplates />
        <div className={styles['actions']}>
          <Button onClick={props.onClose}>{words.done}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Person(props: { profile: Profile }) {
  const { profile } = props;
  const client = useClient();
  const save = (changes: Partial<Pick<Profile, (typeof fields)[number]>>) => {
    const { name, delegation, session, convener, secrecyNoticeReadAt } = profile;
    return client.call('profile.save', {
      ...{ name, delegation, session, convener, secrecyNoticeReadAt },
      ...changes,
    });
  };
  const roster = useQuery('roster.list', {}, ['roster']).data?.entries ?? [];
  const unknown = roster.length > 0 && rosterFinder(roster)(profile.name, profile.delegation) === null;
  return (
    <section aria-label={words.person} className={styles['section']}>
      <h3>{words.person}</h3>
      {unknown ? <p role="status">{words.notInRoster(profile.name)}</p> : null}
      <div className={styles['fields']}>
        {fields.map((field) => (
          <AutosaveTextarea
            key={field}
            singleLine
            labelShown
            label={words.fields[field]}
            value={profile[field]}
            onSave={async (text) => {
              // Papers need a name; an emptied field is not stored until something stands in it.
              if (field !== 'name' || text.trim() !== '') await save({ [field]: text.trim() });
            }}
          />
        ))}
      </div>
    </section>
  );
}
