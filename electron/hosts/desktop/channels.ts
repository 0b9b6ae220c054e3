/** Names of the two IPC channels between the page's preload and Electron's main process. */
export const CALL_CHANNEL = 'shenyitai:call';
export const EVENT_CHANNEL = 'shenyitai:event';
