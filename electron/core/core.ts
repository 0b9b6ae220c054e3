import type { ResponseEnvelope } from '../../shared/contract/envelope.ts';
import type { CoreConfig, CorePorts } from './ports.ts';

/** The core as every host sees it. */
export interface Core {
  /** Never rejects: every failure is an envelope with a code and a Chinese sentence. */
  dispatch(envelope: unknown): Promise<ResponseEnvelope>;
  /** Writes what is pending, ends children, releases the workspace. */
  close(): Promise<void>;
}

/**
 * Opens the workspace and wires the core; the only place where things are wired.
 * Rejects with OperationError workspaceBusy, workspaceDamaged, workspaceNewer or workspaceUnwritable.
 */
export function createCore(config: CoreConfig, ports: CorePorts): Promise<Core> {
  void ports;
  return Promise.reject(new Error(`not wired: ${config.host}`));
}
