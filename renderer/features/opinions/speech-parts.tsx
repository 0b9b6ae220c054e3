import { Button, Select } from '@mantine/core';
import type { Composition } from '../../../shared/contract/paper.ts';
import type { Speech, SpeechHint } from '../../../shared/review/speech.ts';
import { durationWords } from '../../../shared/wording/papers.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { speechWording as words } from '../../wording/speech.ts';
import { findItem } from './composing.ts';
import { SAVE_PAUSE } from './save-pause.ts';
import styles from './speech.module.css';
import type { ComposingState } from './use-composition.ts';

/** 3–20 minutes, as rules of procedure set, and 200–260 characters a minute in steps of ten. */
const minutes = Array.from({ length: 18 }, (_, index) => String(3 + index));
const rates = Array.from({ length: 7 }, (_, index) => String(200 + 10 * index));

/** How long the speech takes beside its limit, both adjustable, and what could be shortened. */
export function SpeechTime(props: {
  speech: Speech;
  state: ComposingState;
  onChoose: (itemId: string | null) => void;
}) {
  const { speech } = props;
  const { settings, saveSettings } = useWorkspace();
  const over = speech.seconds > speech.limit;
  const share = Math.min(100, (speech.seconds / Math.max(speech.seconds, speech.limit)) * 100);
  const limit = (speech.limit / Math.max(speech.seconds, speech.limit)) * 100;
  return (
    <section aria-label={words.time} className={styles['time']}>
      <div className={styles['numbers']}>
        <p role="status">
          <b>{durationWords(speech.seconds)}</b>
          {words.characters(speech.characters)}
        </p>
        <Select
          aria-label={words.limit}
          allowDeselect={false}
          className={styles['short'] ?? ''}
          value={String(settings.speechMinutes)}
          data={minutes.map((value) => ({ value, label: words.minutes(value) }))}
          onChange={(value) => saveSettings({ speechMinutes: Number(value) })}
        />
        <Select
          aria-label={words.rate}
          allowDeselect={false}
          className={styles['rate'] ?? ''}
          value={String(settings.speechRate)}
          data={[...new Set([...rates, String(settings.speechRate)])].map((value) => ({
            value,
            label: words.perMinute(value),
          }))}
          onChange={(value) => saveSettings({ speechRate: Number(value) })}
        />
      </div>
      <div aria-hidden className={styles['bar']} data-over={over || undefined}>
        <span style={{ inlineSize: `${share}%` }} />
        <i style={{ insetInlineStart: `${limit}%` }} />
      </div>
      {speech.hints.length === 0 ? null : (
        <ul className={styles['hints']}>
          {speech.hints.map((hint) => (
            <li key={hint.type}>
              {hintWords(hint)}
              {hint.type === 'longest'
                ? hint.ids.map((id) => (
                    <Button
                      key={id}
                      variant="subtle"
                      className={styles['small'] ?? ''}
                      onClick={() => props.onChoose(id)}
                    >
                      {words.pointName(...nameOf(props.state, id))}
                    </Button>
                  ))
                : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function nameOf({ composing }: ComposingState, id: string): [title: string, number: number] {
  const { section, at } = findItem(composing, id);
  return [section?.title ?? '', at + 1];
}

function hintWords(hint: SpeechHint): string {
  switch (hint.type) {
    case 'over':
      return words.hints.over(durationWords(hint.seconds), hint.characters);
    case 'longest':
      return words.hints.longest(hint.ids.length, durationWords(hint.seconds));
    case 'many':
      return words.hints.many(hint.count);
    case 'praise':
      return words.hints.praise(hint.percent);
    case 'noSuggestion':
      return words.hints.noSuggestion;
  }
}

/** The first or last words of a speech, with phrases to take over as they are. */
export function SpeechLine(props: { which: 'opening' | 'closing'; state: ComposingState }) {
  const { which, state } = props;
  const value: Composition['opening'] = state.composition[which];
  const unused = words.phrases[which].filter((phrase) => !value.includes(phrase));
  return (
    <section aria-label={words.lines[which]} className={styles['line']}>
      <AutosaveTextarea
        labelShown
        showSaved
        pause={SAVE_PAUSE}
        label={words.lines[which]}
        value={value}
        onSave={(text, session) => state.save({ [which]: text }, session)}
      />
      {unused.length === 0 ? null : (
        <p className={styles['phrases']}>
          {words.phraseHelp}
          {unused.map((phrase) => (
            <Button
              key={phrase}
              variant="default"
              className={styles['small'] ?? ''}
              onClick={() => void state.change({ [which]: value + phrase })}
            >
              {phrase}
            </Button>
          ))}
        </p>
      )}
    </section>
  );
}
