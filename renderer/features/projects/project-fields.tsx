import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CandidateFields, CandidateProject } from '../../../shared/review/candidate-project.ts';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { projectsWording as words } from '../../wording/projects.ts';
import styles from './projects.module.css';

const fields = [
  'name',
  'category',
  'content',
  'totalInvestment',
  'yearInvestment',
  'unit',
  'due',
] as const satisfies readonly (keyof CandidateFields)[];

/** What the list says of a project, to be put right where it was read wrongly. */
export function ProjectFields(props: {
  project: CandidateProject;
  onSave: (changes: Partial<CandidateFields>, editSession: string) => Promise<unknown>;
  onDone: () => void;
}) {
  const { project } = props;
  const [nameless, setNameless] = useState(false);
  return (
    <div className={styles['fields']}>
      {fields.map((field) => (
        <AutosaveTextarea
          key={field}
          labelShown
          singleLine={field !== 'content'}
          label={words.fields[field]}
          value={project[field]}
          onTyped={(text) => {
            if (field === 'name') setNameless(text.trim() === '');
          }}
          onSave={async (text, session) => {
            // An emptied name is not stored until something stands in it.
            if (field === 'name' && text.trim() === '') return;
            await props.onSave({ [field]: text.trim() }, session);
          }}
        />
      ))}
      {nameless ? (
        <p role="alert" className={styles['fault']}>
          {words.nameMissing}
        </p>
      ) : null}
      <Button variant="default" onClick={props.onDone}>
        {words.editDone}
      </Button>
    </div>
  );
}
