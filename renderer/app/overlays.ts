import type { ComponentType } from 'react';
import { HistoryDialog } from '../features/history/history-dialog.tsx';
import { SearchDialog } from '../features/search/search-dialog.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { HelpDialog } from '../help/help-dialog.tsx';

export type OverlayName = 'search' | 'settings' | 'keys' | 'history';

export interface OverlayProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Closes this one and opens another. */
  readonly onSwitch: (other: OverlayName) => void;
}

/** What opens over any screen: 查找 (Ctrl+K), 设置, the keys (F1) and 修改记录. */
export const overlays: Readonly<Record<OverlayName, ComponentType<OverlayProps>>> = {
  search: SearchDialog,
  settings: SettingsDialog,
  keys: HelpDialog,
  history: HistoryDialog,
};
