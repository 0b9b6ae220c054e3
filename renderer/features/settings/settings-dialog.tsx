import { Button, Checkbox, Select } from '@mantine/core';
import { IconHistory, IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Profile } from '../../../shared/review/profile.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { settingsWording as words } from '../../wording/settings.ts';
import { RubricSection } from './rubric-section.tsx';
import styles from './settings.module.css';

const shortest = 3;
const longest = 20;
const minutes = Array.from({ length: longest - shortest + 1 }, (_, index) => String(shortest + index));
const sizes = ['standard', 'large', 'elder'] as const;
const themes = ['light', 'dark'] as const;

/** 设置: who the deputy is, how the program looks, where everything lies. Every change is stored at once. */
export function SettingsDialog(props: {
  opened: boolean;
  onClose: () => void;
  onSwitch: (layer: 'history' | 'keys') => void;
}) {
  const { settings, saveSettings, setTheme, setTypeSize, profile, status } = useWorkspace();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.title} size="44rem">
      <div className={styles['sections']}>
        {profile ? <Person profile={profile} /> : null}
        <Section title={words.look}>
          <Row label={words.size}>
            <SegmentedRow
              label={words.size}
              value={settings.typeSize}
              choices={sizes.map((value) => ({ value, label: words.sizes[value] }))}
              onChange={setTypeSize}
            />
            <span className={styles['quiet']}>{words.sizeKeys}</span>
          </Row>
          <Row label={words.theme}>
            <SegmentedRow
              label={words.theme}
              value={settings.theme}
              choices={themes.map((value) => ({ value, label: words.themes[value] }))}
              onChange={setTheme}
            />
          </Row>
          <Row label={words.speech}>
            <Select
              aria-label={words.speech}
              allowDeselect={false}
              className={styles['short'] ?? ''}
              value={String(settings.speechMinutes)}
              data={minutes.map((value) => ({ value, label: words.minutes(value) }))}
              onChange={(value) => saveSettings({ speechMinutes: Number(value) })}
            />
            <span className={styles['quiet']}>{words.speechHelp}</span>
          </Row>
        </Section>
        <RubricSection />
        <Storage path={status.workspacePath} />
        <div className={styles['foot']}>
          <Button
            variant="default"
            leftSection={<IconHistory aria-hidden size="1.25rem" />}
            onClick={() => props.onSwitch('history')}
          >
            {words.history}
          </Button>
          <Button
            variant="default"
            leftSection={<IconHelpCircle aria-hidden size="1.25rem" />}
            onClick={() => props.onSwitch('keys')}
          >
            {words.help}
          </Button>
          <span className={styles['quiet']}>{words.version(status.programVersion)}</span>
        </div>
      </div>
    </Dialog>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  return (
    <section aria-label={props.title} className={styles['section']}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

function Row(props: { label: string; children: ReactNode }) {
  return (
    <div className={styles['row']}>
      <span aria-hidden className={styles['label']}>
        {props.label}
      </span>
      {props.children}
    </div>
  );
}

function Person(props: { profile: Profile }) {
  const { name, delegation, session, convener, secrecyNoticeReadAt } = props.profile;
  const known = { name, delegation, session, convener, secrecyNoticeReadAt };
  const client = useClient();
  const write = useLastingWrite();
  const [nameless, setNameless] = useState(false);
  const save = (changes: Partial<typeof known>) => client.call('profile.save', { ...known, ...changes });
  return (
    <Section title={words.person}>
      <Row label={words.name}>
        <div className={styles['field']}>
          <AutosaveTextarea
            singleLine
            label={words.name}
            value={known.name}
            onTyped={(text) => setNameless(text.trim() === '')}
            onSave={async (text) => {
              // Papers need a name; an emptied field is not stored until something stands in it.
              if (text.trim() !== '') await save({ name: text.trim() });
            }}
          />
          {nameless ? (
            <p role="alert" className={styles['error']}>
              {words.nameMissing}
            </p>
          ) : null}
        </div>
      </Row>
      <Row label={words.delegation}>
        <div className={styles['field']}>
          <AutosaveTextarea
            singleLine
            label={words.delegation}
            value={known.delegation}
            onSave={(text) => save({ delegation: text.trim() })}
          />
        </div>
      </Row>
      <Row label={words.session}>
        <div className={styles['field']}>
          <AutosaveTextarea
            singleLine
            label={words.session}
            value={known.session}
            onSave={(text) => save({ session: text.trim() })}
          />
        </div>
      </Row>
      <Checkbox
        label={words.convener}
        checked={known.convener}
        onChange={(event) => {
          const on = event.currentTarget.checked;
          void write(() => save({ convener: on }));
        }}
      />
    </Section>
  );
}

function Storage(props: { path: string }) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const backup = async () => {
    setBusy(true);
    setFailure(null);
    try {
      setWritten((await client.call('workspace.backup', {})).path);
    } catch (reason) {
      setFailure(sentenceOf(reason));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={words.workspace}>
      <p className={styles['path']}>{props.path}</p>
      <p className={styles['quiet']}>
        {words.workspaceHelp}
        {words.secrecy}
      </p>
      <div className={styles['row']}>
        <Button variant="default" loading={busy} onClick={() => void backup()}>
          {words.backup}
        </Button>
        <span role="status" className={styles['path']}>
          {written === null ? '' : words.backedUp(written)}
        </span>
      </div>
      {failure === null ? null : <ErrorNotice message={failure} />}
    </Section>
  );
}
