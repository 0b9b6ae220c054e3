import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Settings } from '../../shared/review/profile.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { PanelSplitter } from './panel-splitter.tsx';

type WidthSetting = { [K in keyof Settings]: Settings[K] extends number | null ? K : never }[keyof Settings];

/** A panel whose width a person drags, with its splitter beside it; the width is kept. All in rem. */
export function SizedPanel(props: {
  /** Names the splitter. */
  label: string;
  side: 'left' | 'right';
  setting: WidthSetting;
  designed: number;
  min: number;
  max: number;
  className: string | undefined;
  children: ReactNode;
}) {
  const { label, side, setting, min, max } = props;
  const { settings, saveSettings } = useWorkspace();
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? settings[setting] ?? props.designed;
  const panel = (
    <div className={props.className} style={{ width: `${width}rem` }}>
      {props.children}
    </div>
  );
  const splitter = (
    <PanelSplitter
      label={label}
      side={side}
      width={width}
      min={min}
      max={max}
      onChange={setDragged}
      onDone={(done) => {
        setDragged(done);
        saveSettings({ [setting]: done });
      }}
    />
  );
  return side === 'left' ? (
    <>
      {panel}
      {splitter}
    </>
  ) : (
    <>
      {splitter}
      {panel}
    </>
  );
}
