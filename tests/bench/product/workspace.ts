import type { ContractClient } from '../../../shared/contract/client.ts';
import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import { annotate, setUp } from '../../support/reviewing.ts';

const KINDS: readonly AnnotationKind[] = [
  'praise',
  'problem',
  'suggestion',
  'textEdit',
  'question',
  'constituentVoice',
];

/** First start, built-in report, and `count` notes of every kind all over it; the version's id. */
export async function fillWorkspace(client: ContractClient, count: number): Promise<string> {
  const content = await setUp(client);
  const step = Math.floor(content.text.length / (count + 1));
  for (let i = 0; i < count; i++) {
    const quote = content.text.slice(i * step, i * step + 12).split('\n')[0] ?? '';
    await annotate(client, content, quote === '' ? content.text.slice(0, 4) : quote, {
      kind: KINDS[i % KINDS.length] ?? 'problem',
      body: `第${i + 1}条意见：建议补充完成时限、责任单位和资金来源，便于代表会后跟踪办理情况。`,
    });
  }
  await client.call('reading.moveTo', { versionId: content.version.id, offset: 0 });
  return content.version.id;
}
