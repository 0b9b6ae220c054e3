import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HandedOver } from '../../../shared/contract/handover.ts';
import { modeNames } from '../../../shared/wording/packets.ts';
import { useNow } from '../../state/clock.ts';
import { sentenceOf, useQuery } from '../../state/core-client.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { momentWords } from '../../wording/time.ts';
import { PacketItems } from './packet-items.tsx';
import styles from './packets.module.css';

/** 以前交出的: every packet that left, each to be looked into again. */
export function HandoverHistory(props: { history: readonly HandedOver[] }) {
  const now = useNow();
  const [shown, setShown] = useState<string | null>(null);
  return (
    <section className={styles['block']} aria-label={words.history}>
      <span className={styles['label']}>{words.history}</span>
      <ul className={styles['rows']}>
        {props.history.map((each) => (
          <li key={each.handoverId}>
            <div className={styles['row']}>
              <span>{momentWords(each.writtenAt, now)}</span>
              <span className={styles['what']}>
                {words.historyRow(modeNames[each.mode], each.withdrawn)} {each.fileName}
              </span>
              {each.withdrawn ? (
                <span />
              ) : (
                <Button
                  variant="subtle"
                  aria-expanded={shown === each.handoverId}
                  onClick={() => setShown(shown === each.handoverId ? null : each.handoverId)}
                >
                  {shown === each.handoverId ? words.fold : words.lookInside}
                </Button>
              )}
            </div>
            {shown === each.handoverId ? <Inside handoverId={each.handoverId} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Inside(props: { handoverId: string }) {
  const source = { type: 'handover' as const, handoverId: props.handoverId };
  const { data, error } = useQuery('handover.inspect', { source }, []);
  if (error) return <ErrorNotice message={sentenceOf(error)} />;
  if (!data) return null;
  return (
    <div className={styles['block']}>
      <p>{words.insideWords(data.items.length, data.scores, data.proposals, data.groups)}</p>
      <PacketItems items={data.items} label={words.inside} />
    </div>
  );
}
