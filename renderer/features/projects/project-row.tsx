import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { CandidateProject } from '../../../shared/review/candidate-project.ts';
import { personalMark } from '../../../shared/review/candidate-project.ts';
import { markNames } from '../../../shared/wording/projects.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { useClient } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useUndo } from '../../state/undo.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { WholeNumberField } from '../../ui/whole-number-field.tsx';
import { projectsWording as words } from '../../wording/projects.ts';
import { ProjectFields } from './project-fields.tsx';
import styles from './projects.module.css';

const facts = ['unit', 'due', 'totalInvestment', 'yearInvestment'] as const;

/** One candidate project: what the list says of it, and the person's mark, order and note. */
export function ProjectRow(props: {
  project: CandidateProject;
  number: number;
  /** The person came for this one. */
  wanted: boolean;
}) {
  const { project } = props;
  const { id, name } = project;
  const client = useClient();
  const write = useLastingWrite();
  const { offer } = useUndo();
  const [noting, setNoting] = useState(false);
  const [editing, setEditing] = useState(false);
  const change = (changes: InputOf<'project.change'>['changes'], editSession?: string) =>
    client.call('project.change', { id, changes, ...(editSession === undefined ? {} : { editSession }) });
  const remove = async () => {
    if (await write(() => client.call('project.remove', { ids: [id] }))) await offer(words.removed(name));
  };
  return (
    <li className={styles['row']} data-project={id} data-wanted={props.wanted || undefined}>
      <span aria-hidden className={styles['number']}>
        {props.number}
      </span>
      <div className={styles['said']}>
        <h3 tabIndex={-1}>{name}</h3>
        {project.content === '' ? null : <p className={styles['content']}>{project.content}</p>}
        <p className={styles['facts']}>
          {facts.flatMap((field) =>
            project[field] === '' ? (
              []
            ) : (
              <span key={field}>
                {words.fact(words.facts[field], project[field].replace(/^[^：:]{2,4}单位[：:]/u, ''))}
              </span>
            ),
          )}
        </p>
      </div>
      <div className={styles['marks']}>
        <ChoiceRow
          compact
          label={`${words.mark}，${name}`}
          value={project.mark}
          choices={personalMark.options.map((value) => ({ value, label: markNames[value] }))}
          onChange={(mark) => void write(() => change({ mark }))}
        />
        <WholeNumberField
          label={words.preferenceOf(name)}
          placeholder={words.preference}
          className={styles['preference'] ?? ''}
          least={1}
          most={99}
          clearable
          value={project.preference}
          onChange={(preference) => void write(() => change({ preference }))}
        />
        <Button
          variant="subtle"
          className={styles['dots'] ?? ''}
          aria-label={words.noteFor(name)}
          disabled={noting || project.note !== ''}
          onClick={() => setNoting(true)}
        >
          {words.writeNote}
        </Button>
        <Menu position="bottom-end" returnFocus>
          <Menu.Target>
            <Button
              variant="subtle"
              className={styles['dots'] ?? ''}
              aria-label={words.menuOf(name)}
              title={words.menu}
            >
              <IconDots aria-hidden size="1.25rem" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setEditing(!editing)}>
              {editing ? words.editDone : words.edit}
            </Menu.Item>
            <Menu.Item onClick={() => void remove()}>{words.remove}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {noting || project.note !== '' ? (
        <div className={styles['note']}>
          <AutosaveTextarea
            label={words.noteOf(name)}
            placeholder={words.notePlaceholder}
            autoFocus={noting}
            value={project.note}
            onSave={(note, session) => change({ note }, session)}
          />
        </div>
      ) : null}
      {editing ? <ProjectFields project={project} onSave={change} onDone={() => setEditing(false)} /> : null}
    </li>
  );
}
