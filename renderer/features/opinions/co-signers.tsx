import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { CoSigner } from '../../../shared/review/proposal.ts';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { proposalWording as words } from '../../wording/proposals.ts';
import styles from './proposal.module.css';

const fields = ['name', 'delegation', 'deputyNumber'] as const;

/** 联名代表: who signs along, and whether each was told what it says. */
export function CoSigners(props: {
  coSigners: readonly CoSigner[];
  onChange: (coSigners: readonly CoSigner[]) => void;
  /** While a name is typed. */
  onSave: (coSigners: readonly CoSigner[], editSession: string) => Promise<unknown>;
}) {
  const { coSigners } = props;
  const replaced = (index: number, changes: Partial<CoSigner>) =>
    coSigners.map((each, at) => (at === index ? { ...each, ...changes } : each));
  return (
    <section aria-label={words.coSigners}>
      <h2 className={styles['heading']}>{words.coSigners}</h2>
      {coSigners.length === 0 ? null : (
        <ul className={styles['signers']}>
          {coSigners.map((coSigner, index) => (
            // A row has no id of its own; rows are only added at the end and taken out one by one.
            <li key={index}>
              {fields.map((field) => (
                <AutosaveTextarea
                  key={field}
                  singleLine
                  label={words.coSignerField[field](index + 1)}
                  placeholder={words.coSignerHints[field]}
                  value={coSigner[field]}
                  onSave={(text, session) => props.onSave(replaced(index, { [field]: text.trim() }), session)}
                />
              ))}
              <Checkbox
                checked={coSigner.informed}
                label={words.informed}
                onChange={(event) =>
                  props.onChange(replaced(index, { informed: event.currentTarget.checked }))
                }
              />
              <ActionIcon
                aria-label={words.removeCoSigner(coSigner.name || String(index + 1))}
                title={words.remove}
                onClick={() => props.onChange(coSigners.filter((_, at) => at !== index))}
              >
                <IconTrash size="1.25rem" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="subtle"
        leftSection={<IconPlus aria-hidden size="1.125rem" />}
        onClick={() =>
          props.onChange([...coSigners, { name: '', delegation: '', deputyNumber: '', informed: false }])
        }
      >
        {words.addCoSigner}
      </Button>
    </section>
  );
}
