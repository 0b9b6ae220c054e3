import { emptyComposition } from '../../../shared/contract/paper.ts';
import type { Block, VersionContent } from '../../../shared/report/model.ts';
import type { Annotation, AnnotationKind } from '../../../shared/review/annotation.ts';
import type { Score } from '../../../shared/review/score.ts';
import type { OpinionsInput } from '../../../shared/sheet/opinions.ts';

/** Three parts of four paragraphs each; paragraph k of part p says 第p部分第k段的文字 and some figures. */
const PARTS = ['一、去年工作', '二、总体要求', '三、今年任务'];

function paragraphs(): { text: string; block: Omit<Block, 'start' | 'end'> }[] {
  const common = { page: null };
  return PARTS.flatMap((title, index) => {
    const part = index + 1;
    const ordinal = index * 5;
    return [
      {
        text: title,
        block: {
          ...common,
          id: `h${part}`,
          ordinal,
          role: 'heading' as const,
          part,
          paragraph: null,
          line: ordinal + 1,
        },
      },
      ...[1, 2, 3, 4].map((paragraph) => ({
        text: `聚焦第${part}部分第${paragraph}段的文字，改造老旧小区130万平方米，新增就业2.4万人以上。`,
        block: {
          ...common,
          id: `b${part}-${paragraph}`,
          ordinal: ordinal + paragraph,
          role: 'paragraph' as const,
          part,
          paragraph,
          line: ordinal + paragraph + 1,
        },
      })),
    ];
  });
}

/** A small version with headings, and a task for every paragraph of part three. */
export function sampleContent(): VersionContent {
  let next = 0;
  const blocks: Block[] = [];
  const texts: string[] = [];
  for (const { text, block } of paragraphs()) {
    blocks.push({ ...block, start: next, end: next + text.length });
    texts.push(text);
    next += text.length + 1;
  }
  const text = texts.join('\n');
  return {
    report: {
      id: 'report',
      title: '政府工作报告',
      place: '镇江市',
      level: 'prefecture',
      year: 2024,
      kind: 'workReport',
      handling: 'internal',
      builtIn: false,
    },
    version: {
      id: 'version',
      reportId: 'report',
      kind: 'reviewText',
      textHash: 'ab'.repeat(32),
      length: text.length,
      speaker: null,
      date: null,
      sourceName: 'sample.txt',
      importedAt: 0,
    },
    text,
    blocks,
    headings: blocks
      .filter(({ role }) => role === 'heading')
      .map(({ id, start, end }) => ({
        id: `heading-${id}`,
        blockId: id,
        parentId: null,
        level: 1,
        style: 'standalone' as const,
        mark: text.slice(start, start + 2),
        title: text.slice(start + 2, end),
        start,
        end,
      })),
    tasks: blocks
      .filter(({ part, role }) => part === 3 && role === 'paragraph')
      .map(({ id, start, end }, index) => ({
        id: `task-${index + 1}`,
        headingId: null,
        blockId: id,
        path: ['今年任务'],
        title: `任务${index + 1}的题目`,
        start,
        end,
        measureIds: [],
        commitments: [],
      })),
    measures: [],
    pairs: [],
    glossary: [],
  };
}

/** A note on `exact` in the given block. */
export function sampleNote(
  content: VersionContent,
  id: string,
  kind: AnnotationKind,
  blockId: string,
  exact: string,
  changes: Partial<Annotation> = {},
): Annotation {
  const block = content.blocks.find((each) => each.id === blockId);
  const start = block ? content.text.indexOf(exact, block.start) : 0;
  const end = start + exact.length;
  return {
    id,
    revision: 1,
    versionId: content.version.id,
    kind,
    target: {
      type: 'range',
      anchor: {
        exact,
        prefix: content.text.slice(Math.max(0, start - 32), start),
        suffix: content.text.slice(end, end + 32),
        start,
        end,
        blockId,
      },
    },
    body: `${id}的意见`,
    wordingChange: null,
    tags: [],
    important: false,
    private: false,
    resolution: null,
    links: [],
    replies: [],
    authorId: 'person',
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    ...changes,
  };
}

export function sampleScore(id: string, taskId: string, changes: Partial<Score> = {}): Score {
  return {
    id,
    revision: 1,
    versionId: 'version',
    target: { type: 'task', taskId },
    rubricId: 'rubric',
    rubricRevision: 1,
    criteria: {},
    overall: 'satisfied',
    importance: 4,
    note: '',
    evidence: [],
    authorId: 'person',
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    ...changes,
  };
}

/** A workspace without notes or scores. */
export function emptyInput(changes: Partial<OpinionsInput> = {}): OpinionsInput {
  return {
    profile: { name: '周文斌', delegation: '京口代表团', session: '镇江市第九届人民代表大会第三次会议' },
    signature: 'named',
    evidence: true,
    pageNumbers: 'outer',
    content: sampleContent(),
    annotations: [],
    scores: [],
    composition: emptyComposition,
    today: { year: 2024, month: 1, day: 9 },
    ...changes,
  };
}

/** One note of every kind, the wording changes in all three operations, and two scores. */
export function fullInput(changes: Partial<OpinionsInput> = {}): OpinionsInput {
  const content = sampleContent();
  const note = (
    id: string,
    kind: AnnotationKind,
    block: string,
    exact: string,
    more: Partial<Annotation> = {},
  ) => sampleNote(content, id, kind, block, exact, more);
  return emptyInput({
    content,
    annotations: [
      note('praise', 'praise', 'b1-1', '改造老旧小区'),
      note('problem', 'problem', 'b1-2', '130万平方米'),
      note('suggestion', 'suggestion', 'b3-1', '新增就业2.4万人以上', { body: '写明台数。\n写明标准。' }),
      note('question', 'question', 'b2-1', '改造'),
      note('voice', 'constituentVoice', 'b3-2', '老旧小区'),
      note('replace', 'textEdit', 'b3-3', '2.4万人以上', {
        body: '',
        wordingChange: { operation: 'replace', proposed: '3万人以上', reason: '去年已达5.7万人' },
      }),
      note('insert', 'textEdit', 'b3-1', '老旧小区', {
        body: '',
        wordingChange: { operation: 'insert', proposed: '（含加装电梯）', reason: '' },
      }),
      note('delete', 'textEdit', 'b3-4', '聚焦', {
        body: '另有说明',
        wordingChange: { operation: 'delete', proposed: '', reason: '多余' },
      }),
    ],
    scores: [
      sampleScore('s2', 'task-2', { overall: 'unsatisfied', importance: 5 }),
      sampleScore('s1', 'task-1'),
    ],
    ...changes,
  });
}

/** Many notes of all kinds over the sample, for sizes and page breaks. */
export function longInput(count: number): OpinionsInput {
  const content = sampleContent();
  const kinds: AnnotationKind[] = [
    'praise',
    'problem',
    'suggestion',
    'textEdit',
    'question',
    'constituentVoice',
  ];
  const blocks = content.blocks.filter(({ role }) => role === 'paragraph');
  const annotations = Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'praise';
    const block = blocks[index % blocks.length]?.id ?? '';
    return sampleNote(content, `note-${index}`, kind, block, '改造老旧小区130万平方米', {
      body:
        kind === 'textEdit'
          ? ''
          : `第${index}条：${'建议写明全年加装台数和补贴标准，便于年底对账。'.repeat(1 + (index % 4))}`,
      wordingChange:
        kind === 'textEdit'
          ? { operation: 'replace', proposed: '改造老旧小区150万平方米', reason: '与去年实绩相当' }
          : null,
    });
  });
  return emptyInput({ content, annotations });
}
