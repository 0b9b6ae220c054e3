import type { CoreEvent } from '../../shared/contract/events.ts';

/** What a host decides for the core. */
export interface CoreConfig {
  readonly host: 'desktop' | 'local' | 'cli' | 'memory';
  readonly programVersion: string;
  /** Folder of the workspace; made when it does not exist. */
  readonly workspacePath: string;
  /** Folder that holds the built-in report (seeds/2024-zhenjiang.txt) and the paper fonts (fonts/*.ttf). */
  readonly resourcesPath: string;
  /** Packets that the program was started with: the page leads to taking them in. */
  readonly openPackets?: readonly string[];
}

/** What the core asks of its host. Tests replace time and ids; nothing else is ever faked. */
export interface CorePorts {
  /** Milliseconds since the epoch. */
  now(): number;
  /** A fresh UUID. */
  newId(): string;
  emit(event: CoreEvent): void;
  /** Native save dialog; null = closed. Absent where the host has none. */
  pickSavePath?(suggestedPath: string, extension: string): Promise<string | null>;
  /** Shows a file in the file manager; false when the host cannot. */
  showInFolder(path: string): Promise<boolean>;
  /** A line for the log on stderr; never report text or notes. */
  log(message: string): void;
}
