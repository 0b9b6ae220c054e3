import type { ErrorCode } from '../../../shared/contract/errors.ts';

/** What every program of ours ends with. */
export const EXIT = { done: 0, internal: 1, usage: 2, input: 3, workspace: 4, output: 5 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code that stands for a refusal of the core. */
export function exitCodeFor(code: ErrorCode): ExitCode {
  switch (code) {
    case 'unknownOperation':
    case 'paperUnsupported':
      return EXIT.usage;
    case 'invalidInput':
    case 'notFound':
    case 'conflict':
    case 'nothingToUndo':
    case 'nothingToRedo':
    case 'inputUnreadable':
    case 'inputUnsupported':
    case 'inputEncrypted':
    case 'inputScanned':
    case 'inputTooLarge':
    case 'inputTimeout':
    case 'inputClassified':
    case 'inputEmpty':
      return EXIT.input;
    case 'workspaceBusy':
    case 'workspaceDamaged':
    case 'workspaceNewer':
    case 'workspaceUnwritable':
    case 'diskFull':
      return EXIT.workspace;
    case 'outputUnwritable':
    case 'paperFailed':
      return EXIT.output;
    case 'stopped':
    case 'disconnected':
    case 'internal':
      return EXIT.internal;
  }
}
