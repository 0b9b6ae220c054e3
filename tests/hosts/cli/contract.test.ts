import { runContractSuite } from '../../contract/contract-suite.ts';
import { cli } from './terminal.ts';

runContractSuite(
  'the command line',
  (workspacePath) =>
    Promise.resolve({
      transport: {
        async send({ id, operation, input }) {
          const args = ['call', operation, '--input', '-', '--workspace', workspacePath];
          const { exit, value } = await cli(args, JSON.stringify(input));
          return exit === 0
            ? { id, ok: true, output: value }
            : { id, ok: false, error: (value as { error: unknown }).error };
        },
        onEvent: () => () => undefined,
      },
      // Every command opens the workspace and closes it again.
      close: () => Promise.resolve(),
    }),
  { events: false, parallel: false },
);
