import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AnnotationKind, AnnotationTarget } from '../../../shared/review/annotation.ts';
import { rangeTargetAt } from '../../../shared/review/carry.ts';
import type { EnteredSource } from '../../../shared/review/opinion.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { placeOf } from '../../../shared/sheet/place-of.ts';
import { useCommand, useQuery } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { FormButton } from './form-button.tsx';
import { useComposedText } from '../../ui/composed-text.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import styles from './packets.module.css';

const sources = ['spoken', 'paper'] as const;
const kinds = ['praise', 'problem', 'suggestion', 'textEdit', 'question', 'constituentVoice'] as const;

/** 代录: an opinion that was spoken or stands on paper, for a name of the roster. */
export function EnterOpinion(props: { onClose: () => void }) {
  const { content } = useVersion();
  const { data } = useQuery('roster.list', {}, ['roster']);
  const { run, running, error } = useCommand('packets.enter');
  const { offer } = useUndo();
  const [rosterId, setRosterId] = useState<string | null>(null);
  const [source, setSource] = useState<EnteredSource>('spoken');
  const [kind, setKind] = useState<AnnotationKind>('suggestion');
  const [quote, setQuote] = useState('');
  const [body, setBody] = useState('');
  const [proposed, setProposed] = useState('');
  const quoted = useComposedText(quote, setQuote);
  const entries = data?.entries ?? [];
  const target = targetOfQuote(quote.trim());
  const isEdit = kind === 'textEdit';

  function targetOfQuote(wanted: string): AnnotationTarget | null {
    if (wanted === '') return { type: 'report' };
    const start = content.text.indexOf(wanted);
    return start < 0 ? null : rangeTargetAt({ start, end: start + wanted.length }, content);
  }

  const save = async () => {
    if (rosterId === null || target === null) return;
    const done = await run({
      versionId: content.version.id,
      rosterId,
      kind,
      target,
      body: body.trim(),
      wordingChange: isEdit ? { operation: 'replace', proposed: proposed.trim(), reason: '' } : null,
      source,
    });
    if (!done) return;
    setQuote('');
    setBody('');
    setProposed('');
    void offer(words.entered(entries.find(({ id }) => id === rosterId)?.name ?? ''));
  };

  if (data && entries.length === 0)
    return <EmptyState title={words.emptyRoster} hint={words.enterNoRoster} />;
  return (
    <form
      className={styles['dialog']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles['quiet']}>{words.enterHelp}</p>
      {error === null ? null : <ErrorNotice message={error} />}
      <SearchSelect
        label={words.enterName}
        placeholder={words.enterNameHint}
        data={entries.map(({ id, name, delegation }) => ({
          value: id,
          label: delegation === '' ? name : `${name}（${delegation}）`,
        }))}
        value={rosterId}
        onChange={setRosterId}
      />
      <FormButton rosterId={rosterId} onTaken={() => setRosterId(null)} />
      <div className={styles['block']}>
        <span className={styles['label']}>{words.enterSource}</span>
        <SegmentedRow
          label={words.enterSource}
          value={source}
          choices={sources.map((value) => ({ value, label: words.enterSources[value] }))}
          onChange={setSource}
        />
      </div>
      <Select
        label={words.enterKind}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: kindNames[value] }))}
        value={kind}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
      />
      <TextInput
        label={words.enterQuote}
        placeholder={words.enterQuoteHint}
        spellCheck={false}
        {...quoted}
        error={target === null ? words.enterQuoteMissing : null}
      />
      {target && target.type !== 'report' ? (
        <p className={styles['quiet']}>{placeOf(target, content).name}</p>
      ) : null}
      {isEdit ? (
        <TextInput
          label={words.enterProposed}
          spellCheck={false}
          value={proposed}
          onChange={(event) => setProposed(event.currentTarget.value)}
        />
      ) : null}
      <Textarea
        label={words.enterBody}
        autosize
        minRows={3}
        spellCheck={false}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <div className={styles['actions']}>
        <Button variant="default" onClick={props.onClose}>
          {words.finish}
        </Button>
        <Button
          type="submit"
          loading={running}
          disabled={
            rosterId === null || target === null || (isEdit ? target.type === 'report' : body.trim() === '')
          }
        >
          {words.enterSave}
        </Button>
      </div>
    </form>
  );
}
