import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { Annotation, AnnotationKind } from '../../../shared/review/annotation.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { useConnected } from '../../state/core-client.tsx';
import { isComposingKey } from '../../state/keys.ts';
import { useSaveState } from '../../state/save-state.ts';
import { useVersion } from '../../state/version.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { KindBadge, kindColor } from '../../ui/kind-badge.tsx';
import { SavedMark } from '../../ui/saved-mark.tsx';
import { noteExtras } from '../../wording/note-extras.ts';
import { reading as words } from '../../wording/reading.ts';
import { NoteHead } from './note-card.tsx';
import { NoteHistory } from './note-history.tsx';
import { NoteLinks } from './note-links.tsx';
import { NoteResolution, ResolutionItem } from './note-resolution.tsx';
import { NoteTags } from './note-tags.tsx';
import { NoteThread } from './note-thread.tsx';
import { PreparedQuestions, typeInto } from './prepared-questions.tsx';
import { useReading } from './reading-state.tsx';
import { SupportedScores } from './supported-scores.tsx';
import { TextEditFields } from './text-edit-fields.tsx';
import { useNoteCommands } from './use-note-commands.ts';
import styles from './notes.module.css';

/** Kinds that a prepared question fits. */
const asks: ReadonlySet<AnnotationKind> = new Set(['problem', 'suggestion', 'question']);

/** The open note: its words, tags and marks, stored while they are typed. */
export function OpenNote(props: {
  annotation: Annotation;
  number: number | null;
  place: string;
  inline?: boolean;
}) {
  const { annotation } = props;
  const { view, focusCount, open, setHover, markById } = useReading();
  const { updateAnnotation } = useVersion();
  const { change } = useNoteCommands();
  const connected = useConnected();
  const card = useRef<HTMLDivElement>(null);
  const [historyShown, setHistoryShown] = useState(false);

  useEffect(() => {
    if (focusCount === 0) return;
    const field = card.current?.querySelector<HTMLTextAreaElement>('textarea');
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [focusCount, annotation.id, annotation.kind]);

  const backToText = () => view.root()?.focus({ preventScroll: true });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent) || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      open(null);
      backToText();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      backToText();
      const mark = markById.get(annotation.id);
      if (mark) view.reveal(mark.start, mark.end, false);
    }
  };

  return (
    <div
      ref={card}
      role="group"
      data-note={annotation.id}
      data-inline={props.inline || undefined}
      aria-label={words.card(annotation, props.number, props.place)}
      className={styles['open']}
      style={{ '--kind': kindColor(annotation.kind) } as CSSProperties}
      onKeyDown={onKeyDown}
      onPointerEnter={() => setHover(annotation.id)}
      onPointerLeave={() => setHover(null)}
    >
      <NoteHead annotation={annotation} number={props.number}>
        <NoteMenu annotation={annotation} onHistory={() => setHistoryShown(true)} />
      </NoteHead>
      {annotation.kind === 'textEdit' ? (
        <TextEditFields key={annotation.id} annotation={annotation} />
      ) : (
        <AutosaveTextarea
          key={annotation.id}
          label={words.body}
          placeholder={words.bodyHint}
          value={annotation.body}
          minRows={2}
          readOnly={!connected}
          className={styles['body'] ?? ''}
          onSave={(body, session) => updateAnnotation(annotation.id, { body }, session)}
        />
      )}
      <NoteResolution annotation={annotation} />
      <div className={styles['means']}>
        {asks.has(annotation.kind) && connected ? (
          <PreparedQuestions
            onChoose={(question) => {
              const field = card.current?.querySelector<HTMLTextAreaElement>('textarea');
              if (field) typeInto(field, question);
            }}
          />
        ) : null}
        <NoteTags annotation={annotation} />
        <NoteLinks key={`links ${annotation.id}`} annotation={annotation} />
      </div>
      <SupportedScores annotationId={annotation.id} />
      <NoteThread key={`thread ${annotation.id}`} annotation={annotation} />
      <div className={styles['foot']}>
        <Checkbox
          size="sm"
          label={words.private}
          checked={annotation.private}
          onChange={(event) => change(annotation, { private: event.currentTarget.checked })}
        />
        <Checkbox
          size="sm"
          label={words.important}
          checked={annotation.important}
          onChange={(event) => change(annotation, { important: event.currentTarget.checked })}
        />
        <span className={styles['end']}>
          <SavedInNote />
          {props.inline ? (
            <Button
              variant="default"
              onClick={() => {
                open(null);
                backToText();
              }}
            >
              {words.collapse}
            </Button>
          ) : null}
        </span>
      </div>
      {historyShown ? <NoteHistory annotation={annotation} onClose={() => setHistoryShown(false)} /> : null}
    </div>
  );
}

function NoteMenu(props: { annotation: Annotation; onHistory: () => void }) {
  const { annotation } = props;
  const { change, remove, copy } = useNoteCommands();
  const isRange = annotation.target.type === 'range';
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <ActionIcon
          aria-label={words.menu}
          title={words.menu}
          color="var(--ink2)"
          className={styles['dots'] ?? ''}
        >
          <IconDots aria-hidden size="1.25rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.changeKind}</Menu.Label>
        {annotationKind.options
          .filter((kind) => kind !== annotation.kind && (kind !== 'textEdit' || isRange))
          .map((kind) => (
            <Menu.Item
              key={kind}
              leftSection={<KindBadge kind={kind} />}
              onClick={() => change(annotation, { kind })}
            >
              {kindNames[kind]}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <ResolutionItem annotation={annotation} />
        <Menu.Item onClick={props.onHistory}>{noteExtras.history}</Menu.Item>
        <Menu.Item onClick={() => copy(annotation)}>{words.copyNote}</Menu.Item>
        <Menu.Item onClick={() => remove(annotation)}>{words.delete}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** 已保存 of the open note; the bar's live region speaks, this one is only seen. */
export function SavedInNote() {
  const { status } = useSaveState();
  if (status === 'failed') return null;
  return <SavedMark saving={status === 'saving'} />;
}
