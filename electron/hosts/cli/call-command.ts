import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contract, isOperationName } from '../../../shared/contract/contract.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { readJson } from './files.ts';
import type { Command } from './run.ts';
import { withWorkspace } from './session.ts';

/** Every operation with its JSON Schemas; `input` says what a caller sends, defaults left out. */
function listOperations(): unknown {
  return Object.entries(contract).map(([name, { kind, meaning, input, output }]) => ({
    name,
    kind,
    meaning,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { unrepresentable: 'any' }),
  }));
}

/** `call OPERATION [--input FILE|-]` prints the operation's output; `call --list` needs no workspace. */
export const callCommand: Command = async (line, terminal) => {
  if (line.has('list')) {
    line.allow('list', 'workspace');
    line.expect([], 0);
    return listOperations();
  }
  line.allow('input', 'workspace');
  const [operation = ''] = line.expect(['操作'], 1);
  if (!isOperationName(operation)) {
    throw new OperationError('unknownOperation', errorSentences.unknownOperation(operation));
  }
  const inputFile = line.value('input');
  const input = inputFile === null ? {} : await readJson(inputFile, terminal.readStdin);
  return withWorkspace(line.value('workspace'), async ({ core }) => {
    const answer = await core.dispatch({ id: randomUUID(), operation, input });
    if (!answer.ok) {
      throw new OperationError(answer.error.code, answer.error.message, answer.error.details);
    }
    return answer.output;
  });
};
