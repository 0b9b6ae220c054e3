import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { VersionContent } from '../../../shared/report/model.ts';
import { placementState } from '../../../shared/review/carry.ts';
import { sentenceOf, useCommand, useQuery } from '../../state/core-client.tsx';
import { useKeys } from '../../state/keys.ts';
import { useUndo } from '../../state/undo.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterChip, FilterChips } from '../../ui/filter-chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { versionsWording as words } from '../../wording/versions.ts';
import { ReattachPane } from './reattach-pane.tsx';
import { StateSign } from './state-sign.tsx';
import { TransferDetail } from './transfer-detail.tsx';
import { TransferRows } from './transfer-rows.tsx';
import { countStates, filtered, isOpen, nextOpen } from './transfer-list.ts';
import type { TransferFilter, TransferItem } from './transfer-list.ts';
import type { VersionPair } from '../../state/version-pair.ts';
import styles from './transfer.module.css';
import frame from './versions.module.css';

const filters = ['all', ...placementState.options] as const;

/** 批注转移: every note of the old version with what became of it; Enter, R and L decide. */
export function TransferView(props: { pair: VersionPair; actions: HTMLElement | null }) {
  const { pair } = props;
  const asked = useQuery('versions.placements', pair, ['annotation', 'score', 'library']);
  const carry = useCommand('versions.carry');
  const { offer } = useUndo();
  const items = asked.data?.placements ?? [];
  const waiting = asked.data?.waiting ?? 0;
  const waitingScores = asked.data?.waitingScores ?? 0;
  const isWaiting = waiting + waitingScores > 0;
  const run = async () => {
    const done = await carry.run(pair);
    if (done) await offer(words.carried(done.placed, done.check, done.lost, done.scores));
  };
  const button = (
    <Button loading={carry.running} onClick={() => void run()}>
      {words.carry(waiting, waitingScores)}
    </Button>
  );
  return (
    <>
      {props.actions && items.length > 0 && isWaiting ? createPortal(button, props.actions) : null}
      {asked.error || carry.error !== null ? (
        <div className={frame['notice']}>
          <ErrorNotice message={carry.error ?? sentenceOf(asked.error)} />
        </div>
      ) : null}
      {items.length > 0 ? <Transfer pair={pair} items={items} /> : null}
      {asked.data && items.length === 0 ? (
        <div className={frame['sheet']}>
          {!isWaiting ? (
            <EmptyState title={words.noNotes} hint={words.noNotesHint} />
          ) : (
            <EmptyState title={words.notYet} hint={words.notYetHint}>
              {button}
            </EmptyState>
          )}
        </div>
      ) : null}
      {asked.data || asked.error ? null : <p className={frame['working']}>{words.working}</p>}
    </>
  );
}

function Transfer(props: { pair: VersionPair; items: readonly TransferItem[] }) {
  const { pair, items } = props;
  const opened = useQuery('library.open', { versionId: pair.toVersionId }, ['library']);
  const { offer, tell } = useUndo();
  const confirm = useCommand('versions.confirm');
  const reattach = useCommand('versions.reattach');
  const leave = useCommand('versions.leave');
  const [filter, setFilter] = useState<TransferFilter>('all');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  const chosen =
    items.find(({ placement }) => placement.id === chosenId) ?? items.find(isOpen) ?? items[0] ?? null;
  const currentId = chosen?.placement.id ?? null;
  const counts = useMemo(() => countStates(items), [items]);
  const shown = useMemo(() => filtered(items, filter, currentId), [items, filter, currentId]);
  const failure = confirm.error ?? reattach.error ?? leave.error;

  useEffect(() => {
    if (failure !== null) tell(failure);
  }, [failure, tell]);

  const choose = (id: string) => {
    setChosenId(id);
    setChoosing(false);
  };
  const decided = async (item: TransferItem, sentence: string) => {
    const next = nextOpen(items, item.placement.id);
    choose(next?.placement.id ?? item.placement.id);
    await offer(next ? sentence : `${sentence}。${words.allDone}`);
  };
  const onConfirm = async (item: TransferItem) => {
    if (item.placement.start === null && item.annotation.target.type !== 'report') {
      tell(words.noPlace);
      return;
    }
    if (await confirm.run({ placementId: item.placement.id })) await decided(item, words.confirmed);
  };
  const onLeave = async (item: TransferItem) => {
    if (await leave.run({ placementId: item.placement.id })) await decided(item, words.left);
  };
  const onAttach = async (item: TransferItem, start: number, end: number) => {
    const done = await reattach.run({ placementId: item.placement.id, start, end });
    if (done) await decided(item, words.reattached);
    screen.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const onItem = (run: (item: TransferItem) => unknown) => (event: KeyboardEvent) => {
    // Enter on a button is that button's.
    const onButton =
      event.target instanceof Element && event.target.closest('button, [data-choosing]') !== null;
    if (choosing || !chosen || (event.key === 'Enter' && onButton)) return false;
    void run(chosen);
    return undefined;
  };
  useKeys([
    { keys: ['Enter'], run: onItem(onConfirm) },
    { keys: ['R'], run: onItem(() => setChoosing(true)) },
    { keys: ['L'], run: onItem(onLeave) },
    {
      keys: ['Escape'],
      run: () => {
        if (!choosing) return false;
        setChoosing(false);
        return undefined;
      },
    },
  ]);

  if (!chosen) return null;
  return (
    <div ref={screen} className={styles['transfer']} data-choosing={choosing || undefined}>
      <section className={styles['list']} aria-label={words.list}>
        <div className={frame['strip']}>
          <FilterChips label={words.filters}>
            {filters.map((each) => (
              <FilterChip key={each} dense pressed={filter === each} onClick={() => setFilter(each)}>
                {each === 'all' ? words.all : <StateSign state={each} />}
                <b>{each === 'all' ? items.length : counts[each]}</b>
              </FilterChip>
            ))}
          </FilterChips>
        </div>
        <TransferRows items={shown} chosenId={chosen.placement.id} onChoose={choose} />
        <p className={styles['keys']}>{words.keys}</p>
      </section>
      {choosing && opened.data ? (
        <ReattachPane
          key={chosen.placement.id}
          item={chosen}
          content={opened.data satisfies VersionContent}
          onAttach={(start, end) => void onAttach(chosen, start, end)}
          onCancel={() => setChoosing(false)}
        />
      ) : (
        <TransferDetail
          item={chosen}
          pair={pair}
          onConfirm={() => void onConfirm(chosen)}
          onReattach={() => setChoosing(true)}
          onLeave={() => void onLeave(chosen)}
        />
      )}
    </div>
  );
}
