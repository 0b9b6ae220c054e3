import type { DeskOpinion } from '../../../shared/review/consolidation.ts';
import { askedWords } from '../../../shared/review/desk-cards.ts';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import styles from './card.module.css';

/** Old words struck, new ones underlined; each wording once, with the deputies who ask for it. */
export function EditWords(props: { opinions: readonly DeskOpinion[] }) {
  const asked = new Map<string, { sample: DeskOpinion; people: Set<number> }>();
  for (const opinion of props.opinions) {
    const key = askedWords(opinion);
    if (key === null) continue;
    const known = asked.get(key) ?? { sample: opinion, people: new Set() };
    known.people.add(opinion.author);
    asked.set(key, known);
  }
  return (
    <p className={styles['edits']}>
      {[...asked].map(([key, { sample, people }]) => (
        <span key={key}>
          <EditLine opinion={sample} />
          {asked.size > 1 ? <small>{words.people(people.size)}</small> : null}
        </span>
      ))}
    </p>
  );
}

/** One proposed change of wording. */
export function EditLine(props: { opinion: DeskOpinion }) {
  const { quote, wordingChange: change } = props.opinion;
  if (!change) return null;
  return (
    <span className={styles['edit']}>
      {change.operation === 'insert' ? quote : <del>{quote}</del>}
      {change.proposed === '' ? null : <ins>{change.proposed}</ins>}
    </span>
  );
}

/** What an opinion says in plain words: its body, or why the wording should change. */
export function saidIn({ body, wordingChange }: DeskOpinion): string {
  return [wordingChange?.reason ?? '', body].filter((part) => part.trim() !== '').join('\n');
}
