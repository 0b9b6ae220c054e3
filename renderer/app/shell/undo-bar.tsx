import { CloseButton, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useUndo } from '../../state/undo.tsx';
import { common } from '../../wording/common.ts';
import styles from './shell.module.css';

const SHOWN = 10_000;

/** 已删除一条“询问”批注 撤销, for 10 s at the lower left; no limit while it is focused or hovered. */
export function UndoBar() {
  const { shown, dismiss, undo } = useUndo();
  const [held, setHeld] = useState(false);
  const count = shown?.count;
  useEffect(() => {
    if (count === undefined || held) return undefined;
    const timer = setTimeout(dismiss, SHOWN);
    return () => clearTimeout(timer);
  }, [count, held, dismiss]);
  if (!shown) return <div role="status" className="spoken" />;
  return (
    <div
      role="status"
      className={styles['undo']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{shown.label}</span>
      {shown.sequence === null ? null : (
        <UnstyledButton
          className={styles['undoButton']}
          onClick={() => {
            setHeld(false);
            void undo();
          }}
        >
          {common.undo}
        </UnstyledButton>
      )}
      <CloseButton
        size="var(--target)"
        aria-label={common.close}
        title={common.close}
        variant="transparent"
        c="inherit"
        onClick={() => {
          setHeld(false);
          dismiss();
        }}
      />
    </div>
  );
}
