import type { ContractClient } from '../../shared/contract/client.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import type { AnnotationKind, WordingChange } from '../../shared/review/annotation.ts';
import { rangeTarget, setUp } from './reviewing.ts';

/** A convener's workspace: the built-in report open and a roster of these names. */
export async function setUpGroup(
  client: ContractClient,
  names: readonly string[],
): Promise<{ content: VersionContent; rosterIdOf: (name: string) => string }> {
  const content = await setUp(client);
  const { entries } = await client.call('roster.replace', {
    entries: names.map((name) => ({ name, delegation: '京口代表团' })),
  });
  const rosterIdOf = (name: string): string => {
    const entry = entries.find((each) => each.name === name);
    if (!entry) throw new Error(`${name} is not in the roster`);
    return entry.id;
  };
  return { content, rosterIdOf };
}

/** Writes an opinion of a deputy of the roster down; gives its id. */
export async function enter(
  client: ContractClient,
  { content, rosterIdOf }: Awaited<ReturnType<typeof setUpGroup>>,
  name: string,
  quote: string,
  body: string,
  more: { readonly kind?: AnnotationKind; readonly wordingChange?: WordingChange } = {},
): Promise<string> {
  const { opinionId } = await client.call('packets.enter', {
    versionId: content.version.id,
    rosterId: rosterIdOf(name),
    source: 'spoken',
    kind: more.kind ?? 'suggestion',
    target: rangeTarget(content, quote),
    body,
    wordingChange: more.wordingChange ?? null,
  });
  return opinionId;
}
