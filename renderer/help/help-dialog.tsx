import { Fragment } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { guide, helpWords as words } from './guide.ts';
import styles from './help.module.css';
import { keyTable } from './key-table.ts';

/** 帮助 (F1): a short guide and the keyboard table. */
export function HelpDialog(props: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.title} size="68rem">
      <div className={styles['columns']}>
        <section aria-label={words.guide} className={styles['guide']}>
          <h3>{words.guide}</h3>
          {guide.map((part) => (
            <Fragment key={part.title}>
              <h4>{part.title}</h4>
              <ul>
                {part.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </Fragment>
          ))}
        </section>
        <section aria-label={words.keys} className={styles['keys']}>
          <h3>{words.keys}</h3>
          <p>{words.keysNote}</p>
          {keyTable.map((group) => (
            <table key={group.where}>
              <caption>{group.where}</caption>
              <tbody>
                {group.lines.map((line) => (
                  <tr key={line.does}>
                    <th scope="row">
                      {line.keys.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </th>
                    <td>{line.does}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </section>
      </div>
    </Dialog>
  );
}
