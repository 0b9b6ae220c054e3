import type { ResponseEnvelope } from '../../shared/contract/envelope.ts';
import { createGroupingService } from './consolidation/grouping-service.ts';
import { createDispatch, refused } from './dispatch.ts';
import { createPaperService } from './exports/paper-service.ts';
import { consolidationHandlers } from './handlers/consolidation.ts';
import { exchangeHandlers } from './handlers/exchange.ts';
import { filesHandlers } from './handlers/files.ts';
import { handoverHandlers } from './handlers/handover.ts';
import type { HandlerContext, Handlers } from './handlers/handlers.ts';
import { historyHandlers } from './handlers/history.ts';
import { importHandlers } from './handlers/import.ts';
import { libraryHandlers } from './handlers/library.ts';
import { packetsHandlers } from './handlers/packets.ts';
import { paperHandlers } from './handlers/paper.ts';
import { proposalHandlers } from './handlers/proposals.ts';
import { projectHandlers } from './handlers/projects.ts';
import { registerHandlers } from './handlers/register.ts';
import { reviewHandlers } from './handlers/review.ts';
import { rosterHandlers } from './handlers/roster.ts';
import { rubricHandlers } from './handlers/rubrics.ts';
import { searchHandlers } from './handlers/search.ts';
import { templateHandlers } from './handlers/templates.ts';
import { versionsHandlers } from './handlers/versions.ts';
import { workspaceHandlers } from './handlers/workspace.ts';
import type { CoreConfig, CorePorts } from './ports.ts';
import { refusal } from './refusal.ts';
import { openStore } from './store/open.ts';
import { readMeta } from './store/tables/meta.ts';
import { createVersionsService } from './versions/versions-service.ts';

/** Reads a report file in a process of its own, without a workspace; for `parse` and `carry` of the command line. */
export { readInChild as readSource } from './readers/read-in-child.ts';
/** For `register` of the command line, without a workspace: a table file of a report, and writing it. */
export { encodeRegister } from './exports/register-file.ts';
/** For `compare` of the command line, without a workspace. */
export { encodeComparisonOfFiles } from './exports/comparison-file.ts';
export { writeFileSafely } from './exports/safe-write.ts';
/** For `packet inspect` and `packet verify` of the command line, without a workspace. */
export { inspectFile } from './packets/inspect.ts';
/** For `group` of the command line, which opens no workspace. */
export { readBuiltIn } from './library/read-source.ts';

/** The core as every host sees it. */
export interface Core {
  /** Never rejects: every failure is an envelope with a code and a Chinese sentence. */
  dispatch(envelope: unknown): Promise<ResponseEnvelope>;
  /** Stops the reading of a file and the grouping of opinions, answers what else is under way, ends children, releases the workspace; later requests are refused as disconnected. */
  close(): Promise<void>;
}

/**
 * Opens the workspace and wires the core; the only place where things are wired.
 * Rejects with OperationError workspaceBusy, workspaceDamaged, workspaceNewer or workspaceUnwritable.
 */
export function createCore(config: CoreConfig, ports: CorePorts): Promise<Core> {
  return new Promise((resolve) => resolve(wire(config, ports)));
}

function wire(config: CoreConfig, ports: CorePorts): Core {
  const store = openStore(config.workspacePath, {
    now: () => ports.now(),
    newId: () => ports.newId(),
    log: (message) => ports.log(message),
    changed: (subjects, savedAt) => ports.emit({ type: 'changed', subjects: [...subjects], savedAt }),
  });
  const papers = createPaperService({
    resourcesPath: config.resourcesPath,
    log: (message) => ports.log(message),
  });
  const versions = createVersionsService();
  const grouping = createGroupingService();
  const closing = new AbortController();
  const context: HandlerContext = {
    config,
    ports,
    store,
    papers,
    versions,
    grouping,
    closing: closing.signal,
    personId: readMeta(store.read, 'personId') ?? '',
  };
  const handlers: Handlers = {
    ...workspaceHandlers(context),
    ...importHandlers(context),
    ...libraryHandlers(context),
    ...registerHandlers(context),
    ...reviewHandlers(context),
    ...rubricHandlers(context),
    ...projectHandlers(context),
    ...versionsHandlers(context),
    ...exchangeHandlers(context),
    ...historyHandlers(context),
    ...searchHandlers(context),
    ...paperHandlers(context),
    ...proposalHandlers(context),
    ...templateHandlers(context),
    ...packetsHandlers(context),
    ...handoverHandlers(context),
    ...rosterHandlers(context),
    ...consolidationHandlers(context),
    ...filesHandlers(context),
  };
  const dispatch = createDispatch(handlers, (message) => ports.log(message));
  let closed = false;
  const running = new Set<Promise<unknown>>();
  return {
    dispatch: (envelope) => {
      if (closed) return Promise.resolve(refused(envelope, refusal('disconnected')));
      const answer = dispatch(envelope);
      running.add(answer);
      void answer.finally(() => running.delete(answer));
      return answer;
    },
    close: async () => {
      closed = true;
      closing.abort();
      grouping.close();
      await Promise.allSettled(running);
      await papers.close();
      await versions.close();
      store.close();
    },
  };
}
