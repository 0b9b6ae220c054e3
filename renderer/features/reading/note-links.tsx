import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation, AnnotationLink } from '../../../shared/review/annotation.ts';
import { useConnected } from '../../state/core-client.tsx';
import { isComposingKey } from '../../state/keys.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useVersion } from '../../state/version.tsx';
import type { VersionIndex } from '../../state/version-index.ts';
import { noteExtras as words } from '../../wording/note-extras.ts';
import { useNoteCommands } from './use-note-commands.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import styles from './note-extras.module.css';
import note from './notes.module.css';

/** Most entries of the list at once; writing a few characters narrows it. */
const SHOWN = 60;

/** Tasks and measures that the note also speaks of: each one step away, and ＋关联 to choose more. */
export function NoteLinks(props: { annotation: Annotation; readOnly?: boolean }) {
  const { annotation } = props;
  const { index } = useVersion();
  const { goTo } = useNavigation();
  const { change } = useNoteCommands();
  const connected = useConnected();
  const [choosing, setChoosing] = useState(false);
  const canChange = connected && props.readOnly !== true;
  if (annotation.links.length === 0 && !canChange) return null;
  const go = (link: AnnotationLink) => {
    if (link.type === 'task') goTo({ screen: 'tasks', taskId: link.taskId });
    else goTo({ offset: index.measureById.get(link.measureId)?.start ?? 0 });
  };
  return (
    <section aria-label={words.links} className={styles['links']}>
      {annotation.links.map((link) => {
        const name = linkName(link, index);
        if (name === null) return null;
        return (
          <span key={keyOf(link)} className={styles['link']}>
            <UnstyledButton aria-label={words.toLink(name)} onClick={() => go(link)}>
              <span className={styles['linkType']}>{words.linkGroups[link.type]}</span> {name}
            </UnstyledButton>
            {canChange ? (
              <ActionIcon
                aria-label={words.unlink(name)}
                title={words.unlink(name)}
                color="var(--ink2)"
                onClick={() =>
                  change(annotation, {
                    links: annotation.links.filter((other) => keyOf(other) !== keyOf(link)),
                  })
                }
              >
                <IconX aria-hidden size="1rem" />
              </ActionIcon>
            ) : null}
          </span>
        );
      })}
      {canChange && choosing ? (
        <ChooseLink
          annotation={annotation}
          onChoose={(link) => {
            setChoosing(false);
            change(annotation, { links: [...annotation.links, link] });
          }}
          onLeave={() => setChoosing(false)}
        />
      ) : null}
      {canChange && !choosing ? (
        <UnstyledButton className={note['addTag']} onClick={() => setChoosing(true)}>
          {words.addLink}
        </UnstyledButton>
      ) : null}
    </section>
  );
}

/** The first of the links of a closed note, in words; null where there is none. */
export function linksInWords({ links }: Annotation, index: VersionIndex): string | null {
  const names = links.flatMap((link) => linkName(link, index) ?? []);
  return names[0] === undefined ? null : words.linked(names[0], names.length - 1);
}

function linkName(link: AnnotationLink, index: VersionIndex): string | null {
  if (link.type === 'task') return index.taskById.get(link.taskId)?.title ?? null;
  const measure = index.measureById.get(link.measureId);
  return measure ? words.measureName(measure.indicator, measure.quote) : null;
}

const keyOf = (link: AnnotationLink): string =>
  link.type === 'task' ? `task ${link.taskId}` : `measure ${link.measureId}`;

function ChooseLink(props: {
  annotation: Annotation;
  onChoose: (link: AnnotationLink) => void;
  onLeave: () => void;
}) {
  const { content, index } = useVersion();
  const { annotation } = props;
  const choices = useMemo(() => choicesFor(annotation, content, index), [annotation, content, index]);
  return (
    <SearchSelect
      aria-label={words.chooseLink}
      placeholder={words.linkHint}
      size="sm"
      autoFocus
      defaultDropdownOpened
      limit={SHOWN}
      nothingFoundMessage={words.noLink}
      data={choices.map(({ group, items }) => ({
        group,
        items: items.map(({ link, name }) => ({ value: keyOf(link), label: name })),
      }))}
      onChange={(key) => {
        const chosen = choices.flatMap(({ items }) => items).find(({ link }) => keyOf(link) === key);
        if (chosen) props.onChoose(chosen.link);
      }}
      onBlur={props.onLeave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposingKey(event.nativeEvent)) return;
        event.preventDefault();
        props.onLeave();
      }}
    />
  );
}

interface LinkChoice {
  readonly link: AnnotationLink;
  readonly name: string;
}

/** What is not linked yet; the numbers of the note's own paragraph first, since they are meant most often. */
function choicesFor(
  annotation: Annotation,
  { tasks, measures }: VersionContent,
  index: VersionIndex,
): { readonly group: string; readonly items: readonly LinkChoice[] }[] {
  const linked = new Set(annotation.links.map(keyOf));
  const own = index.blockAt(index.rangeOf(annotation)?.start ?? -1)?.id;
  const named = (links: readonly AnnotationLink[]): LinkChoice[] =>
    links
      .filter((link) => !linked.has(keyOf(link)))
      .flatMap((link) => {
        const name = linkName(link, index);
        return name === null ? [] : [{ link, name }];
      });
  const near = measures.filter(({ blockId }) => blockId === own);
  const far = measures.filter(({ blockId }) => blockId !== own);
  return [
    { group: words.linkGroups.task, items: named(tasks.map(({ id }) => ({ type: 'task', taskId: id }))) },
    {
      group: words.linkGroups.measure,
      items: named([...near, ...far].map(({ id }) => ({ type: 'measure', measureId: id }))),
    },
  ];
}
