/** A command of the test to the process under test, and its answer. */
export interface ControlRequest {
  readonly id: number;
  readonly command: string;
  readonly argument: unknown;
}

export type ControlAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

const commands = new Map<string, (argument: never) => unknown>();

/** Offers a command to the test (the parent process); registered by the part of the stand-in that it concerns. */
export function offer(command: string, run: (argument: never) => unknown): void {
  commands.set(command, run);
}

async function answer({ id, command, argument }: ControlRequest): Promise<ControlAnswer> {
  try {
    const run = commands.get(command);
    if (!run) throw new Error(`no command ${command}`);
    return { id, ok: true, value: await run(argument as never) };
  } catch (cause) {
    return { id, ok: false, message: String(cause) };
  }
}

process.on('message', (request: ControlRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
// The test is gone: so is everything that it started.
process.on('disconnect', () => process.exit(1));
