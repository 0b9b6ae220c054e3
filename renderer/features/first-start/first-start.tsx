import { Autocomplete, Button, Checkbox, FileButton, Radio, TextInput } from '@mantine/core';
import { IconCircleCheck, IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { TypeSize } from '../../../shared/review/profile.ts';
import { readClock } from '../../state/clock.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { useImporting } from '../../state/importing.tsx';
import { useNavigation } from '../../state/navigation.tsx';
import { showAppearance, useWorkspace } from '../../state/workspace.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Seal } from '../../ui/seal.tsx';
import { firstStart as words } from '../../wording/first-start.ts';
import { shell } from '../../wording/shell.ts';
import { useComposedFilter } from '../../ui/composed-text.ts';
import styles from './first-start.module.css';

const accepted = '.docx,.doc,.wps,.pdf,.html,.htm,.md,.txt';

/** Who the deputy is, a type size that suits, the secrecy notice, and the first report. */
export function FirstStart(props: { onDone: () => void }) {
  const client = useClient();
  const { goTo } = useNavigation();
  const importing = useImporting();
  const { profile, settings } = useWorkspace();
  const [name, setName] = useState(profile?.name ?? '');
  const [delegation, setDelegation] = useState(profile?.delegation ?? '');
  const [session, setSession] = useState<string>(profile?.session ?? words.sessions[0]);
  const [size, setSize] = useState<TypeSize>(settings.typeSize);
  const [known, setKnown] = useState(false);
  const [convener, setConvener] = useState(false);
  const [asked, setAsked] = useState(false);
  const delegations = useComposedFilter();
  const sessions = useComposedFilter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const knownField = useRef<HTMLInputElement>(null);
  const complete = name.trim() !== '' && known;

  /** Says what is missing and goes there. */
  const askFor = () => {
    setAsked(true);
    (name.trim() === '' ? nameField : knownField).current?.focus();
  };

  /** Stores who the deputy is, then opens a report or goes on to look at a file. */
  const begin = async (open: () => Promise<void>) => {
    if (!complete) askFor();
    if (!complete || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await client.call('profile.save', {
        name: name.trim(),
        delegation: delegation.trim(),
        session: session.trim(),
        convener,
        secrecyNoticeReadAt: readClock(),
      });
      await client.call('settings.save', { typeSize: size });
      await open();
      props.onDone();
    } catch (error) {
      setFailure(sentenceOf(error));
      setBusy(false);
    }
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void begin(async () => {
      const { versionId } = await client.call('library.import', { source: { type: 'builtIn' } });
      goTo({ versionId });
    });
  };
  const onFile = (file: File | null) => {
    if (!file) return;
    void begin(() => {
      importing.begin({ type: 'new', file });
      return Promise.resolve();
    });
  };

  return (
    <div className={styles['desk']}>
      <main className={styles['sheet']}>
        <Greeting />
        <form className={styles['form']} onSubmit={onSubmit} noValidate autoComplete="off">
          <h1 className={styles['title']}>{words.title}</h1>
          <div className={styles['two']}>
            <TextInput
              ref={nameField}
              label={words.name}
              value={name}
              maxLength={60}
              required
              withAsterisk={false}
              autoFocus
              error={asked && name.trim() === '' ? words.nameMissing : null}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Autocomplete
              label={words.delegation}
              {...delegations}
              data={[...words.delegations]}
              value={delegation}
              maxLength={60}
              onChange={setDelegation}
            />
          </div>
          <Autocomplete
            label={words.session}
            {...sessions}
            data={[...words.sessions]}
            value={session}
            maxLength={120}
            onChange={setSession}
          />
          <SizeChoice
            size={size}
            onChange={(next) => {
              setSize(next);
              showAppearance(next, settings.theme);
            }}
          />
          <div className={styles['checks']}>
            <Checkbox
              ref={knownField}
              label={words.known}
              checked={known}
              error={asked && !known ? words.knownMissing : null}
              onChange={(event) => setKnown(event.currentTarget.checked)}
            />
            <Checkbox
              label={words.convener}
              checked={convener}
              onChange={(event) => setConvener(event.currentTarget.checked)}
            />
          </div>
          {failure === null ? null : <ErrorNotice title={words.notOpened} message={failure} />}
          <div className={styles['foot']}>
            <span className={styles['later']}>{busy ? words.opening : words.later}</span>
            {complete ? (
              <FileButton accept={accepted} onChange={onFile}>
                {(button) => <ImportButton {...button} disabled={busy} />}
              </FileButton>
            ) : (
              <ImportButton onClick={askFor} disabled={busy} />
            )}
            <Button type="submit" disabled={busy}>
              {words.openBuiltIn}
            </Button>
          </div>
        </form>
      </main>
    </div>
  );
}

function ImportButton(props: { onClick: () => void; disabled: boolean }) {
  return (
    <Button
      variant="default"
      leftSection={<IconFileImport aria-hidden size="1.25rem" />}
      onClick={props.onClick}
      disabled={props.disabled}
    >
      {words.import}
    </Button>
  );
}

function Greeting() {
  return (
    <div className={styles['greeting']}>
      <p className={styles['mark']}>
        <Seal large />
        {shell.name}
      </p>
      <p className={styles['promise']}>
        {words.promise.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p className={styles['facts']}>
        {words.facts.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <div className={styles['secrecy']}>
        <b>{words.secrecyTitle}</b>
        <p>{words.secrecy}</p>
      </div>
    </div>
  );
}

/** Three samples in the size they stand for; the page follows the choice at once. */
function SizeChoice(props: { size: TypeSize; onChange: (size: TypeSize) => void }) {
  const group = useRef<HTMLDivElement>(null);
  return (
    <Radio.Group
      ref={group}
      label={words.size}
      value={props.size}
      onChange={(value) => {
        props.onChange(value);
        // The page is laid out anew; what was pressed stays in sight.
        requestAnimationFrame(() => group.current?.scrollIntoView({ block: 'nearest' }));
      }}
      classNames={{ label: styles['legend'] ?? '' }}
    >
      <div className={styles['sizes']}>
        {(['standard', 'large', 'elder'] as const).map((size) => (
          <Radio.Card key={size} value={size} className={styles['size'] ?? ''} aria-label={shell.sizes[size]}>
            <span className={styles['sample']} data-size={size}>
              {words.sample}
            </span>
            <span className={styles['sizeName']}>
              {size === props.size ? <IconCircleCheck aria-hidden size="1.125rem" /> : null}
              {shell.sizes[size]}
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
