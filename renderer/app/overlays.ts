import type { ComponentType } from 'react';

export interface OverlayProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What opens over any screen: 查找 (Ctrl+K), 设置 and the keys (F1). A missing one has no button. */
export const overlays: {
  readonly search?: ComponentType<OverlayProps>;
  readonly settings?: ComponentType<OverlayProps>;
  readonly keys?: ComponentType<OverlayProps>;
} = {};
