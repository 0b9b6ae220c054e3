import type { VersionContent } from '../../shared/report/model.ts';
import { describeRange } from '../../shared/anchoring/anchor.ts';
import { annotationKind } from '../../shared/review/annotation.ts';
import type { Annotation, AnnotationTarget, WordingChange } from '../../shared/review/annotation.ts';
import type { AnnotationReply } from '../../shared/review/annotation-reply.ts';
import { splitsSurrogatePair } from '../../shared/text/code-points.ts';

/** Words that papers stumble over: marks of our own, XML, rare characters, emoji, right to left, line ends. */
const WORDS = [
  '建议补充口径',
  '【理由】',
  '【指出问题】不是标记',
  '<w:t>&amp;"',
  '𠮷龘㛃䶮',
  '\u{E123}',
  '👨‍👩‍👧',
  'שלום',
  'مرحبا',
  '\n',
  '\n\n',
  '\t',
  '  ',
  '很长'.repeat(40),
  'Pneumonoultramicroscopicsilicovolcanoconiosis',
  '（原批注人）',
  '？',
] as const;

/** A number from 0 to below `limit`, the same row for the same seed (mulberry32). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** The person whose notes they are. */
export const OWN = { id: 'person', name: '周文斌' } as const;

/**
 * Notes of every kind and target on a text, overlapping and nested, some with replies, resolved, marked important, in
 * another's name; no two in the same words, so that lists of them can be compared.
 */
export function randomNotes(content: VersionContent, count: number, seed: number): Annotation[] {
  const random = randomNumbers(seed);
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
  const some = (most: number): string => Array.from({ length: random(most + 1) }, () => pick(WORDS)).join('');
  const time = (): number => 1_705_000_000_000 + random(50_000_000);
  return Array.from({ length: count }, (_, index): Annotation => {
    const id = `note-${index}`;
    const kind = pick(annotationKind.options);
    const target = kind === 'textEdit' ? range() : pick([range, range, range, record])();
    const createdAt = time();
    return {
      id,
      revision: 1,
      versionId: content.version.id,
      kind,
      target,
      body: `${random(6) === 0 ? '（原批注人：李明（京口））' : ''}${kind === 'textEdit' ? some(1) : `${index}${some(4)}`}`,
      wordingChange: kind === 'textEdit' ? change() : null,
      tags: Array.from({ length: random(3) }, (__, tag) => `${pick(['教育', '民生', '#', '重要'])}${tag}`),
      important: random(4) === 0,
      private: false,
      resolution: random(4) === 0 ? `已${some(2)}。` : null,
      links: [],
      replies: Array.from({ length: random(3) }, (__, reply) => replyTo(id, reply, createdAt)),
      authorId: OWN.id,
      createdAt,
      updatedAt: createdAt,
    };
  });

  function range(): AnnotationTarget {
    const { text } = content;
    for (;;) {
      const length = 1 + random(random(8) === 0 ? 400 : 30);
      const start = random(text.length - length);
      const end = start + length;
      const words = text.slice(start, end);
      if (words.trim() === '' || splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) continue;
      return { type: 'range', anchor: describeRange(text, start, end, null) };
    }
  }

  function record(): AnnotationTarget {
    const { headings, tasks, measures } = content;
    const on = [
      ...(headings.length > 0 ? [() => ({ type: 'heading', headingId: pick(headings).id }) as const] : []),
      ...(tasks.length > 0 ? [() => ({ type: 'task', taskId: pick(tasks).id }) as const] : []),
      ...(measures.length > 0 ? [() => ({ type: 'measure', measureId: pick(measures).id }) as const] : []),
      () => ({ type: 'report' }) as const,
    ];
    return pick(on)();
  }

  function change(): WordingChange {
    const operation = pick(['insert', 'delete', 'replace'] as const);
    const reason = random(2) === 0 ? '' : `因为${some(2)}`;
    return { operation, proposed: operation === 'delete' ? '' : `新${some(2)}文`, reason };
  }

  function replyTo(annotationId: string, index: number, after: number): AnnotationReply {
    const own = random(2) === 0;
    const createdAt = after + (index + 1) * 60_000;
    return {
      id: `${annotationId}-${index}`,
      revision: 1,
      annotationId,
      authorId: own ? OWN.id : 'li',
      authorName: own ? OWN.name : '李明',
      body: `答${some(2)}`,
      createdAt,
      updatedAt: createdAt,
    };
  }
}
