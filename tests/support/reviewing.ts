import type { ContractClient } from '../../shared/contract/client.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import type { Annotation, AnnotationKind, AnnotationTarget } from '../../shared/review/annotation.ts';
import { testProfile } from './test-core.ts';

/** First start: profile and built-in report. */
export async function setUp(client: ContractClient): Promise<VersionContent> {
  await client.call('profile.save', testProfile);
  const { versionId } = await client.call('library.import', { source: { type: 'builtIn' } });
  return client.call('library.open', { versionId });
}

/** A range target on the first place of a quote. */
export function rangeTarget({ text, blocks }: VersionContent, quote: string): AnnotationTarget {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  const end = start + quote.length;
  return {
    type: 'range',
    anchor: {
      exact: quote,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      start,
      end,
      blockId: blocks.find((block) => block.start <= start && start < block.end)?.id ?? null,
    },
  };
}

/** Adds an annotation on the first place of a quote. */
export async function annotate(
  client: ContractClient,
  content: VersionContent,
  quote: string,
  { kind = 'problem', body = '' }: { kind?: AnnotationKind; body?: string } = {},
): Promise<Annotation> {
  const { annotation } = await client.call('annotation.create', {
    versionId: content.version.id,
    kind,
    target: rangeTarget(content, quote),
    body,
    wordingChange: kind === 'textEdit' ? { operation: 'replace', proposed: body, reason: '' } : null,
  });
  return annotation;
}
