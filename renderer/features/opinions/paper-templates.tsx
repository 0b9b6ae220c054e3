import { Button, Checkbox, FileButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PaperTemplate } from '../../../shared/review/paper-template.ts';
import { sentenceOf, useClient, useCommand, useQuery } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SaveFileDialog } from '../../ui/save-dialog.tsx';
import { paperSettingsWording as words } from '../../wording/paper-settings.ts';
import styles from './paper-settings.module.css';

/** Templates: kept under a name, applied, passed on as files. */
export function PaperTemplates() {
  const client = useClient();
  const { status } = useWorkspace();
  const { offer, tell } = useUndo();
  const templates = useQuery('template.list', {}, ['paper']).data?.templates ?? [];
  const save = useCommand('template.save');
  const [name, setName] = useState('');
  const [withPerson, setWithPerson] = useState(true);
  const [leaving, setLeaving] = useState<PaperTemplate | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  const keep = async () => {
    const kept = await save.run({ name: name.trim(), withPerson });
    if (!kept) return;
    setName('');
    tell(words.kept(kept.template.name));
  };

  return (
    <section aria-label={words.templates} className={styles['section']}>
      <h3>{words.templates}</h3>
      <p className={styles['quiet']}>{words.templatesHelp}</p>
      {templates.length === 0 ? null : (
        <ul className={styles['templates']}>
          {templates.map((template) => (
            <li key={template.id}>
              <span>{template.name}</span>
              <Button
                variant="default"
                aria-label={words.of(words.apply, template.name)}
                onClick={() =>
                  void attempt(async () => {
                    await client.call('template.apply', { id: template.id });
                    await offer(words.applied(template.name));
                  })
                }
              >
                {words.apply}
              </Button>
              <Button
                variant="default"
                aria-label={words.of(words.exportFile, template.name)}
                onClick={() => setLeaving(template)}
              >
                {words.exportFile}
              </Button>
              <Button
                variant="subtle"
                aria-label={words.of(words.remove, template.name)}
                onClick={() =>
                  void attempt(async () => {
                    await client.call('template.delete', { id: template.id });
                    await offer(words.removed(template.name));
                  })
                }
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles['keep']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void keep();
        }}
      >
        <TextInput
          label={words.templateName}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''}>
          {words.keep}
        </Button>
        <FileButton
          accept=".json,application/json"
          onChange={(file) => {
            if (!file) return;
            void attempt(async () => {
              const { template } = await client.call('template.import', { text: await file.text() });
              tell(words.kept(template.name));
            });
          }}
        >
          {(button) => (
            <Button variant="default" {...button}>
              {words.take}
            </Button>
          )}
        </FileButton>
      </form>
      <Checkbox
        label={words.withPerson}
        checked={withPerson}
        onChange={(event) => setWithPerson(event.currentTarget.checked)}
      />
      {(failure ?? save.error) === null ? null : <ErrorNotice message={failure ?? save.error ?? ''} />}
      {leaving ? (
        <SaveFileDialog
          title={words.exportTitle}
          extension="json"
          suggestedName={leaving.name}
          nativeDialogs={status.nativeDialogs}
          write={async (path) => ({
            ...(await client.call('template.export', { id: leaving.id, path })),
            pageCount: null,
          })}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </section>
  );
}
