import type { OperationName, OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { GroupingService } from '../consolidation/grouping-service.ts';
import type { PaperService } from '../exports/paper-service.ts';
import type { CoreConfig, CorePorts } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { VersionsService } from '../versions/versions-service.ts';

/** What handlers work with. */
export interface HandlerContext {
  readonly config: CoreConfig;
  readonly ports: CorePorts;
  readonly store: Store;
  readonly papers: PaperService;
  readonly versions: VersionsService;
  readonly grouping: GroupingService;
  /** Aborted when the core begins to close: what reads a file then stops. */
  readonly closing: AbortSignal;
  /** Id of the person at this workspace: author of every record. */
  readonly personId: string;
}

/** Answers one operation: load, ask shared for the rules, save. */
export type Handler<N extends OperationName> = (
  input: ParsedInputOf<N>,
) => OutputOf<N> | Promise<OutputOf<N>>;

/** The handlers of one subject; a missing one does not compile. */
export type HandlersOf<Operations> = {
  readonly [N in keyof Operations & OperationName]: Handler<N>;
};

export type Handlers = { readonly [N in OperationName]: Handler<N> };
