import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { chartWording as words } from '../wording/charts.ts';
import styles from './chart.module.css';

/** A picture with its title and legend, and the same as a table at one press. */
export function ChartFrame(props: {
  title: string;
  /** Stands beside the title: what the picture does not say, or how many it leaves out. */
  note?: ReactNode;
  legend?: ReactNode;
  table: ReactNode;
  children: ReactNode;
  /** The title is only read out; the way to the table stands at the end of the legend. */
  quiet?: boolean;
}) {
  const [asTable, setAsTable] = useState(false);
  const quiet = props.quiet === true;
  const twin = (
    <Button
      variant="subtle"
      size="compact-md"
      data-flush="end"
      className={styles['twin'] ?? ''}
      aria-label={`${props.title}，${asTable ? words.seeChart : words.seeTable}`}
      onClick={() => setAsTable(!asTable)}
    >
      {asTable ? words.seeChart : words.seeTable}
    </Button>
  );
  return (
    <figure className={styles['chart']} aria-label={props.title}>
      {quiet ? null : (
        <figcaption className={styles['caption']}>
          <h2 className={styles['title']}>{props.title}</h2>
          <span className={styles['note']}>{props.note}</span>
          {twin}
        </figcaption>
      )}
      {asTable ? <div className={styles['tableFrame']}>{props.table}</div> : props.children}
      {quiet || (!asTable && props.legend !== undefined) ? (
        <div className={styles['legend']}>
          {asTable ? null : props.legend}
          {quiet ? twin : null}
        </div>
      ) : null}
    </figure>
  );
}

/** The table twin: heads, rows with their own head, figures at the right. */
export function ChartTable(props: {
  head: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {props.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td key={props.head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
