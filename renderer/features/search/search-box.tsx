import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { SearchGroupName, SearchHit } from '../../../shared/contract/search.ts';
import { isComposingKey } from '../../state/keys.ts';
import { useSearchPanel } from '../../state/search-panel.tsx';
import { useDocuments } from '../../state/version.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { searchWording as words } from '../../wording/search.ts';
import { groupHits, moveStop, searchStops, totalOf } from './search-groups.ts';
import { SearchHitRow } from './search-hit-row.tsx';
import styles from './search.module.css';
import { useGoToHit } from './use-go-to-hit.ts';
import { useSearch } from './use-search.ts';

const listId = 'search-results';
const optionId = (key: string): string => `search-${key}`;

/** The field and its grouped results. The focus stays in the field; the arrows choose, Enter goes there. */
export function SearchBox(props: { onClose: () => void }) {
  const goToHit = useGoToHit();
  const panel = useSearchPanel();
  const { version, list, openVersionId } = useDocuments();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<SearchGroupName>>(new Set());
  const [onlyThis, setOnlyThis] = useState(false);
  const [at, setAt] = useState(0);
  const several = (list ?? []).reduce((sum, each) => sum + each.versions.length, 0) > 1;
  const found = useSearch(text, {
    versionId: onlyThis ? openVersionId : null,
    openVersionId,
    all: opened.size > 0,
  });
  const { answer } = found;
  const groups = useMemo(() => (answer ? groupHits(answer, opened) : []), [answer, opened]);
  const stops = useMemo(() => searchStops(groups), [groups]);
  const current = stops[Math.min(at, stops.length - 1)];
  const total = answer ? totalOf(answer) : 0;

  useEffect(() => {
    if (current) document.getElementById(optionId(current.key))?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const typed = (next: string) => {
    setText(next.trim());
    setOpened(new Set());
    setAt(0);
  };
  const go = (hit: SearchHit) => {
    props.onClose();
    goToHit(hit);
  };
  const choose = (index: number) => {
    const stop = stops[index];
    if (stop?.kind === 'hit') go(stop.hit);
    else if (stop) setOpened(new Set([...opened, stop.group]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return;
    const index = Math.min(at, stops.length - 1);
    if (event.key === 'ArrowDown') setAt(moveStop(stops, index, 'next'));
    else if (event.key === 'ArrowUp') setAt(moveStop(stops, index, 'previous'));
    else if (event.key === 'Tab' && !event.shiftKey && stops.length > 0) {
      setAt(moveStop(stops, index, 'nextGroup'));
    } else if (event.key === 'Enter') choose(index);
    else return;
    event.preventDefault();
  };

  return (
    <div role="search" aria-label={words.title} className={styles['box']}>
      <div className={styles['head']}>
        <IconSearch aria-hidden size="1.75rem" />
        <input
          type="text"
          role="combobox"
          aria-label={words.placeholder}
          aria-expanded={stops.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(current.key) : undefined}
          placeholder={words.placeholder}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
          className={styles['field']}
          onInput={(event) => {
            if (!event.nativeEvent.isComposing) typed(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => typed(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span role="status" className={styles['total']}>
          {answer ? words.results(total) : ''}
        </span>
        <button type="button" className={styles['escape']} onClick={props.onClose} title={words.close}>
          <kbd>Esc</kbd> <span className="spoken">{words.close}</span>
        </button>
      </div>
      <div
        className={styles['results']}
        tabIndex={0}
        role="group"
        aria-label={words.title}
        onKeyDown={onKeyDown}
      >
        {found.error === null ? null : (
          <div className={styles['failure']}>
            <ErrorNotice message={found.error} />
          </div>
        )}
        {text === '' ? (
          <div className={styles['start']}>
            <p>{words.start}</p>
            <p>{words.startHelp}</p>
          </div>
        ) : null}
        {answer && total === 0 ? (
          <div className={styles['start']}>
            <p>{words.none(found.text)}</p>
            <p>{words.noneHelp}</p>
          </div>
        ) : null}
        <div id={listId} role="listbox" aria-label={words.title}>
          {groups.map((group) => (
            <div key={group.name} role="group" aria-label={words.groups[group.name]}>
              <p role="presentation" className={styles['group']}>
                {words.groups[group.name]} <span>{words.groupCount[group.name](group.count)}</span>
              </p>
              {stops.map((stop, index) => {
                const name = stop.kind === 'hit' ? stop.hit.group : stop.group;
                if (name !== group.name) return null;
                return (
                  <div
                    key={stop.key}
                    id={optionId(stop.key)}
                    role="option"
                    aria-selected={stop === current}
                    className={styles['option']}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => choose(index)}
                  >
                    {stop.kind === 'hit' ? (
                      <SearchHitRow hit={stop.hit} version={version} documents={list ?? []} />
                    ) : (
                      <span className={styles['all']}>{words.all(group.count)}</span>
                    )}
                    {stop === current ? (
                      <kbd aria-hidden className={styles['enter']}>
                        Enter
                      </kbd>
                    ) : null}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <div className={styles['foot']}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {words.choose}
        </span>
        <span>
          <kbd>Enter</kbd> {words.open}
        </span>
        <span>
          <kbd>Tab</kbd> {words.nextGroup}
        </span>
        {panel ? (
          <UnstyledButton
            className={styles['aside']}
            title={words.asideKey}
            onClick={() => {
              props.onClose();
              panel.open(text);
            }}
          >
            {words.aside}
          </UnstyledButton>
        ) : null}
        {several ? (
          <label className={styles['only']}>
            <input
              type="checkbox"
              checked={onlyThis}
              onChange={(event) => setOnlyThis(event.currentTarget.checked)}
            />
            {words.onlyThis}
          </label>
        ) : null}
      </div>
    </div>
  );
}
