import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProposalForm } from '../../../shared/review/proposal.ts';
import { useUndo } from '../../state/undo.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { proposalWording as words } from '../../wording/proposals.ts';
import styles from './opinions.module.css';
import { PickNotes } from './pick-notes.tsx';
import { ProposalEditor } from './proposal-editor.tsx';
import own from './proposal.module.css';
import { useProposals } from './use-proposals.ts';

/** 代表建议 or 议案: which one, and its form. `open` is the one that the person chose; else it is the newest. */
export function ProposalPane(props: {
  form: ProposalForm;
  open: string | null;
  onOpen: (id: string | null) => void;
}) {
  const { form } = props;
  const state = useProposals(form);
  const { offer } = useUndo();
  const [picking, setPicking] = useState(false);
  const { proposals } = state;
  if (!proposals) return <section aria-label={words.pane} className={styles['composing']} />;
  const shown = proposals.find(({ id }) => id === props.open) ?? proposals.at(-1) ?? null;

  const begin = async (annotationIds: readonly string[]) => {
    const begun = await state.begin(annotationIds);
    if (begun) props.onOpen(begun.id);
  };
  const remove = async (id: string) => {
    if (!(await state.remove(id))) return;
    props.onOpen(null);
    await offer(words.removed[form]);
  };
  const picker = (
    <PickNotes
      opened={picking}
      onClose={() => setPicking(false)}
      onPick={(ids) => {
        setPicking(false);
        void begin(ids);
      }}
    />
  );

  if (!shown) {
    return (
      <section aria-label={words.pane} className={styles['composing']}>
        <div className={styles['items']}>
          <EmptyState title={words.empty[form]} hint={words.emptyHelp[form]}>
            <Button variant="default" onClick={() => void begin([])}>
              {words.begin}
            </Button>
            <Button variant="default" onClick={() => setPicking(true)}>
              {words.fromNotes}
            </Button>
          </EmptyState>
        </div>
        {picker}
      </section>
    );
  }
  return (
    <section aria-label={words.pane} className={styles['composing']}>
      <div className={styles['composingHead']}>
        <p>{words.count[form](proposals.length)}</p>
        <Button variant="default" onClick={() => setPicking(true)}>
          {words.fromNotes}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size="1.125rem" />}
          onClick={() => void begin([])}
        >
          {words.begin}
        </Button>
      </div>
      <div className={styles['items']}>
        {proposals.length > 1 ? (
          <ul className={own['list']} aria-label={words.list[form]}>
            {proposals.map((proposal, index) => (
              <li key={proposal.id}>
                <button
                  type="button"
                  className={own['choice']}
                  aria-current={proposal.id === shown.id || undefined}
                  onClick={() => props.onOpen(proposal.id)}
                >
                  {words.numbered(index + 1, proposal.title.trim() || words.untitled)}
                </button>
                <ActionIcon
                  aria-label={words.removeNamed(proposal.title.trim() || words.untitled)}
                  title={words.remove}
                  onClick={() => void remove(proposal.id)}
                >
                  <IconTrash size="1.25rem" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        ) : null}
        <ProposalEditor key={shown.id} proposal={shown} state={state} />
        <Button
          variant="subtle"
          leftSection={<IconTrash aria-hidden size="1.125rem" />}
          onClick={() => void remove(shown.id)}
        >
          {words.remove}
        </Button>
      </div>
      {picker}
    </section>
  );
}
