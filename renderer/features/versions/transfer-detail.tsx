import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Passage } from '../../../shared/review/carry-passage.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { versionsWording as words } from '../../wording/versions.ts';
import { DecisionSign, StateSign } from './state-sign.tsx';
import { shownState } from './transfer-list.ts';
import type { TransferItem } from './transfer-list.ts';
import type { VersionPair } from '../../state/version-pair.ts';
import styles from './passages.module.css';

/** One note with its old passage beside the new one, and the three decisions. */
export function TransferDetail(props: {
  item: TransferItem;
  pair: VersionPair;
  onConfirm: () => void;
  onReattach: () => void;
  onLeave: () => void;
}) {
  const { item, pair } = props;
  const { annotation, placement } = item;
  const canConfirm = item.new !== null || annotation.target.type === 'report';
  const isSettled = placement.carriedId !== null && placement.decision !== 'open';
  return (
    <section data-detail className={styles['detail']} aria-label={words.note}>
      <div className={styles['detailHead']}>
        <KindBadge kind={annotation.kind} />
        <h2>{kindNames[annotation.kind]}</h2>
        <StateSign state={shownState(item)} />
        <DecisionSign decision={placement.decision} />
      </div>
      <p className={styles['body']}>
        {annotation.body || annotation.wordingChange?.proposed || words.noWords}
      </p>
      <div className={styles['passages']}>
        <PassageBox title={words.oldPassage} passage={item.old} versionId={pair.fromVersionId} />
        {item.new ? (
          <PassageBox title={words.newPassage} passage={item.new} versionId={pair.toVersionId} />
        ) : item.old ? (
          <PassageBox
            title={item.near ? words.near : words.newPassage}
            passage={item.near}
            versionId={pair.toVersionId}
            missing={words.nothingThere}
          />
        ) : null}
      </div>
      <div className={styles['decisions']}>
        <Button variant="default" aria-keyshortcuts="L" onClick={props.onLeave}>
          {words.leave}
          <Key>{words.leaveKey}</Key>
        </Button>
        <Button variant="default" aria-keyshortcuts="R" onClick={props.onReattach}>
          {words.reattach}
          <Key>{words.reattachKey}</Key>
        </Button>
        <Button aria-keyshortcuts="Enter" disabled={!canConfirm || isSettled} onClick={props.onConfirm}>
          {words.confirm}
          <Key>{words.confirmKey}</Key>
        </Button>
      </div>
    </section>
  );
}

function Key(props: { children: ReactNode }) {
  return (
    <kbd aria-hidden className={styles['key']}>
      {props.children}
    </kbd>
  );
}

/** Words of one version in their surroundings; the place leads there. */
function PassageBox(props: {
  title: string;
  passage: Passage | null;
  versionId: string;
  /** Said where there is no passage, or an empty one. */
  missing?: string;
}) {
  const { passage, versionId } = props;
  return (
    <div className={styles['passage']}>
      <p className={styles['passageHead']}>
        <b>{props.title}</b>
        {passage ? (
          <PlaceLink place={passage.place} to={{ versionId, offset: passage.start }} />
        ) : (
          <span>{props.missing ?? words.wholeReport}</span>
        )}
      </p>
      {passage ? (
        <p className="report-words">
          {passage.before}
          {passage.words === '' ? null : <mark className={styles['mark']}>{passage.words}</mark>}
          {passage.after}
        </p>
      ) : null}
      {passage && passage.words === '' && props.missing !== undefined ? (
        <p className={styles['quiet']}>{props.missing}</p>
      ) : null}
    </div>
  );
}
