import type { InputOf, OperationName, OutputOf } from './contract.ts';
import { contract } from './contract.ts';
import type { RequestEnvelope, ResponseEnvelope } from './envelope.ts';
import { responseEnvelope } from './envelope.ts';
import { OperationError } from './errors.ts';
import type { CoreEvent } from './events.ts';

/** All that a host must give a caller: carry an envelope, hand on events. */
export interface Transport {
  send(request: RequestEnvelope): Promise<unknown>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: CoreEvent) => void): () => void;
}

/** A typed view of the core over any transport. */
export interface ContractClient {
  /** Resolves to the parsed output; rejects with OperationError, whose message is the sentence for the person. */
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  onEvent(listener: (event: CoreEvent) => void): () => void;
}

/** Builds the client; `nextId` makes envelope ids (unique per client). */
export function createClient(transport: Transport, nextId: () => string): ContractClient {
  return {
    async call(name, input) {
      const answer: ResponseEnvelope = responseEnvelope.parse(
        await transport.send({ id: nextId(), operation: name, input }),
      );
      if (!answer.ok) throw new OperationError(answer.error.code, answer.error.message, answer.error.details);
      return contract[name].output.parse(answer.output) as OutputOf<typeof name>;
    },
    onEvent: (listener) => transport.onEvent(listener),
  };
}
