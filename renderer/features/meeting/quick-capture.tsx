import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useImperativeHandle, useRef, useState } from 'react';
import type { Ref } from 'react';
import { describeRange } from '../../../shared/anchoring/anchor.ts';
import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { useConnected } from '../../state/core-client.tsx';
import { isComposingKey } from '../../state/keys.ts';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { meetingWording as words } from '../../wording/meeting.ts';
import { captureKeys } from './capture-kinds.ts';
import styles from './meeting.module.css';
import type { Passage } from './passages.ts';

export interface CaptureHandle {
  focus(): void;
  /** Leaves the field; false when it did not have the focus. */
  leaveField(): boolean;
  /** Stores what stands in the field before the screen closes. */
  finish(): void;
}

/** One line for a note on the passage: kind, words, Enter. Enter while composing belongs to the input method. */
export function QuickCapture(props: {
  handle: Ref<CaptureHandle>;
  passage: Passage | null;
  kind: AnnotationKind;
  onKind: (kind: AnnotationKind) => void;
}) {
  const { passage, kind } = props;
  const { content, createAnnotation } = useVersion();
  const { offer } = useUndo();
  const field = useRef<HTMLInputElement>(null);
  const connected = useConnected();
  const write = useLastingWrite();
  const [lost, setLost] = useState(false);

  const note = async () => {
    const input = field.current;
    const body = input?.value.trim() ?? '';
    if (!input || body === '' || !passage) return;
    if (!connected) {
      setLost(true);
      return;
    }
    setLost(false);
    const anchor = describeRange(content.text, passage.start, passage.end, passage.block.id);
    const id = crypto.randomUUID();
    input.value = '';
    // A refused note stays beside the passage until it is stored.
    const stored = await write(() => createAnnotation({ id, kind, target: { type: 'range', anchor }, body }));
    if (stored) await offer(words.noted(kindNames[kind]));
  };

  useImperativeHandle(props.handle, () => ({
    focus: () => field.current?.focus(),
    leaveField() {
      if (document.activeElement !== field.current) return false;
      document.getElementById('main')?.focus();
      return true;
    },
    finish: () => void note(),
  }));

  return (
    <div role="region" aria-label={words.captureRegion} className={styles['capture']}>
      {lost ? (
        <div className={styles['captureFailure']}>
          <ErrorNotice message={errorSentences.disconnected()} />
        </div>
      ) : null}
      <Menu position="top-start">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<KindBadge kind={kind} />}
            rightSection={<IconChevronDown aria-hidden size="1.125rem" />}
          >
            <span className="spoken">{words.kindNow}</span>
            {kindNames[kind]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {captureKeys.map((each) => (
            <Menu.Item
              key={each.kind}
              leftSection={<KindBadge kind={each.kind} />}
              rightSection={<kbd>{each.key}</kbd>}
              onClick={() => {
                props.onKind(each.kind);
                requestAnimationFrame(() => field.current?.focus());
              }}
            >
              {kindNames[each.kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={field}
        type="text"
        className={styles['captureField']}
        aria-label={words.capture}
        placeholder={words.capturePlaceholder}
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposingKey(event.nativeEvent)) return;
          event.preventDefault();
          void note();
        }}
      />
      <Button onClick={() => void note()} rightSection={<kbd>{words.enter}</kbd>}>
        {words.note}
      </Button>
    </div>
  );
}
