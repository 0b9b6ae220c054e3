import type { Profile } from '../../../shared/review/profile.ts';
import { proposalSheet } from '../../../shared/wording/proposals.ts';
import { useClient } from '../../state/core-client.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { proposalWording as words } from '../../wording/proposals.ts';
import styles from './proposal.module.css';

const fields = ['deputyNumber', 'phone', 'employer'] as const;

/** What every form asks of the deputy beside name and delegation; kept for the next form. */
export function FormPerson() {
  const { profile } = useWorkspace();
  const client = useClient();
  if (!profile) return null;
  const save = (changes: Partial<Pick<Profile, (typeof fields)[number]>>) => {
    const { name, delegation, session, convener, secrecyNoticeReadAt } = profile;
    const known = { name, delegation, session, convener, secrecyNoticeReadAt };
    return client.call('profile.save', { ...known, ...changes });
  };
  return (
    <section aria-label={words.person}>
      <h2 className={styles['heading']}>{words.person}</h2>
      <div className={styles['person']}>
        {fields.map((field) => (
          <AutosaveTextarea
            key={field}
            singleLine
            labelShown
            label={proposalSheet.fields[field]}
            value={profile[field]}
            onSave={(text) => save({ [field]: text.trim() })}
          />
        ))}
      </div>
    </section>
  );
}
