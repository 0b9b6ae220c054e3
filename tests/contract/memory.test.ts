import { openTestCore } from '../support/test-core.ts';
import { runContractSuite } from './contract-suite.ts';

let opened = 0;

runContractSuite(
  'memory',
  async (workspacePath) => {
    opened += 1;
    const { core, transport } = await openTestCore(workspacePath, { idSpace: opened });
    return { transport, close: () => core.close() };
  },
  { events: true, parallel: true },
);
