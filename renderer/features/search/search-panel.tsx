import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SearchGroupName } from '../../../shared/contract/search.ts';
import { isComposingKey, useKeys } from '../../state/keys.ts';
import { useSearchPanel } from '../../state/search-panel.tsx';
import { useDocuments } from '../../state/version.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FilterChip, FilterChips } from '../../ui/filter-chip.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { searchWording as words } from '../../wording/search.ts';
import { groupHits, searchGroups, totalOf } from './search-groups.ts';
import { SearchHitRow } from './search-hit-row.tsx';
import styles from './search-panel.module.css';
import { useGoToHit } from './use-go-to-hit.ts';
import { useSearch } from './use-search.ts';

/** 查找 as a panel at the right that stays while one goes from hit to hit. */
export function SearchPanel() {
  const panel = useSearchPanel();
  if (!panel || panel.text === null) return null;
  return <Panel key={panel.count} text={panel.text} onClose={panel.close} />;
}

function Panel(props: { text: string; onClose: () => void }) {
  useFocusBack();
  const { version, list, openVersionId } = useDocuments();
  const go = useGoToHit();
  const [text, setText] = useState(props.text);
  const [hidden, setHidden] = useState<ReadonlySet<SearchGroupName>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<SearchGroupName>>(new Set());
  const [at, setAt] = useState(-1);
  const results = useRef<HTMLDivElement>(null);
  const found = useSearch(text, { versionId: null, openVersionId, all: opened.size > 0 });
  const { answer } = found;
  const groups = useMemo(
    () => (answer ? groupHits(answer, opened).filter(({ name }) => !hidden.has(name)) : []),
    [answer, opened, hidden],
  );
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups]);
  const current = hits[at];

  useEffect(() => {
    results.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const typed = (next: string) => {
    setText(next.trim());
    setOpened(new Set());
    setAt(-1);
  };
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setAt(index);
    go(hit);
  };
  const step = (by: 1 | -1) => {
    if (hits.length === 0) return undefined;
    choose(at < 0 ? (by === 1 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length);
    return undefined;
  };
  useKeys([
    { keys: ['F3'], inText: true, run: () => step(1) },
    { keys: ['Shift+F3'], inText: true, run: () => step(-1) },
  ]);
  const toggle = (name: SearchGroupName) => {
    const next = new Set(hidden);
    if (!next.delete(name)) next.add(name);
    setHidden(next);
    setAt(-1);
  };

  return (
    <aside aria-label={words.panel} className={styles['panel']}>
      <div className={styles['head']} role="search">
        <input
          type="text"
          aria-label={words.placeholder}
          placeholder={words.placeholder}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          defaultValue={props.text}
          className={styles['field']}
          onInput={(event) => {
            if (!event.nativeEvent.isComposing) typed(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => typed(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isComposingKey(event.nativeEvent)) return;
            if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
            else if (event.key === 'Escape') props.onClose();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <ActionIcon aria-label={words.close} title={words.close} color="var(--ink2)" onClick={props.onClose}>
          <IconX aria-hidden size="1.25rem" />
        </ActionIcon>
      </div>
      <div className={styles['filters']}>
        <FilterChips label={words.show}>
          {searchGroups.map((name) => (
            <FilterChip key={name} dense pressed={!hidden.has(name)} onClick={() => toggle(name)}>
              {words.groups[name]}
              {answer ? <span>{answer.counts[name]}</span> : null}
            </FilterChip>
          ))}
        </FilterChips>
      </div>
      <div className={styles['steps']}>
        <span role="status" className={styles['where']}>
          {answer ? (current ? words.position(at + 1, hits.length) : words.results(totalOf(answer))) : ''}
        </span>
        <span className={styles['stepButtons']}>
          <Button
            variant="default"
            leftSection={<IconChevronUp aria-hidden size="1rem" />}
            title={words.previousKey}
            disabled={hits.length === 0}
            onClick={() => step(-1)}
          >
            {words.previous}
          </Button>
          <Button
            variant="default"
            leftSection={<IconChevronDown aria-hidden size="1rem" />}
            title={words.nextKey}
            disabled={hits.length === 0}
            onClick={() => step(1)}
          >
            {words.next}
          </Button>
        </span>
      </div>
      <div ref={results} tabIndex={0} role="group" aria-label={words.title} className={styles['results']}>
        {found.error === null ? null : <ErrorNotice message={found.error} />}
        {text === '' ? <p className={styles['quiet']}>{words.start}</p> : null}
        {answer && totalOf(answer) === 0 ? <p className={styles['quiet']}>{words.none(found.text)}</p> : null}
        {groups.map((group) => (
          <section key={group.name} aria-label={words.groups[group.name]}>
            <h2 className={styles['group']}>
              {words.groups[group.name]} <span>{words.groupCount[group.name](group.count)}</span>
            </h2>
            {group.hits.map((hit, index) => (
              <UnstyledButton
                key={index}
                className={styles['hit']}
                aria-current={hit === current || undefined}
                onClick={() => choose(hits.indexOf(hit))}
              >
                <SearchHitRow hit={hit} version={version} documents={list ?? []} />
              </UnstyledButton>
            ))}
            {group.more ? (
              <UnstyledButton
                className={styles['all']}
                onClick={() => setOpened(new Set([...opened, group.name]))}
              >
                {words.all(group.count)}
              </UnstyledButton>
            ) : null}
          </section>
        ))}
      </div>
    </aside>
  );
}
