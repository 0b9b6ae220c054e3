import type { z } from 'zod';
import { consolidationOperations } from './consolidation.ts';
import { exchangeOperations } from './exchange.ts';
import { filesOperations } from './files.ts';
import { handoverOperations } from './handover.ts';
import { historyOperations } from './history.ts';
import { importOperations } from './importing.ts';
import { libraryOperations } from './library.ts';
import { packetsOperations } from './packets.ts';
import { paperOperations } from './paper.ts';
import { proposalOperations } from './proposals.ts';
import { projectOperations } from './projects.ts';
import { registerOperations } from './register.ts';
import { reviewOperations } from './review.ts';
import { rosterOperations } from './roster.ts';
import { rubricOperations } from './rubrics.ts';
import { searchOperations } from './search.ts';
import { templateOperations } from './templates.ts';
import { versionsOperations } from './versions.ts';
import { workspaceOperations } from './workspace.ts';

/** Every operation that a host may ask of the core, by name; one file per subject. */
export const contract = {
  ...workspaceOperations,
  ...importOperations,
  ...libraryOperations,
  ...registerOperations,
  ...reviewOperations,
  ...rubricOperations,
  ...projectOperations,
  ...versionsOperations,
  ...exchangeOperations,
  ...historyOperations,
  ...searchOperations,
  ...paperOperations,
  ...proposalOperations,
  ...templateOperations,
  ...packetsOperations,
  ...handoverOperations,
  ...rosterOperations,
  ...consolidationOperations,
  ...filesOperations,
};

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller sends (defaults may be left out). */
export type InputOf<N extends OperationName> = z.input<Contract[N]['input']>;
/** What a handler receives (defaults filled in). */
export type ParsedInputOf<N extends OperationName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Contract[N]['output']>;

/** Whether a string names an operation. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}
