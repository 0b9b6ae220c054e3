import type { Block, IndicatorPair, Measure, Task, VersionContent } from '../../shared/report/model.ts';
import type { Annotation } from '../../shared/review/annotation.ts';
import type { Score } from '../../shared/review/score.ts';

/** A measure with everything but its place left plain. */
export function measure(id: string, start: number, quote: string, indicator: string): Measure {
  return {
    id,
    blockId: 'b1',
    start,
    end: start + quote.length,
    quote,
    indicator,
    value: 1,
    value2: null,
    unit: '项',
    scale: 1,
    bound: 'eq',
    aspect: 'level',
    stance: 'target',
  };
}

export function task(id: string, start: number, end: number, more: Partial<Task> = {}): Task {
  return {
    id,
    headingId: null,
    blockId: 'b1',
    path: ['用力增进民生福祉'],
    title: `任务${id}`,
    start,
    end,
    measureIds: [],
    commitments: [],
    ...more,
  };
}

export function pair(
  thisMeasureId: string,
  grade: IndicatorPair['grade'],
  direction: IndicatorPair['direction'],
): IndicatorPair {
  return {
    id: `p-${thisMeasureId}-${grade}`,
    grade,
    indicator: '指标',
    lastMeasureId: 'last',
    thisMeasureId,
    difference: null,
    differenceUnit: null,
    direction,
  };
}

export function block(id: string, start: number, end: number, more: Partial<Block> = {}): Block {
  return {
    id,
    ordinal: 0,
    start,
    end,
    role: 'runIn',
    part: 3,
    paragraph: 23,
    page: null,
    line: 1,
    ...more,
  };
}

export function annotation(
  id: string,
  target: Annotation['target'],
  more: Partial<Annotation> = {},
): Annotation {
  return {
    id,
    revision: 1,
    versionId: 'v',
    kind: 'problem',
    target,
    body: `批注${id}`,
    wordingChange: null,
    tags: [],
    important: false,
    private: false,
    resolution: null,
    links: [],
    replies: [],
    authorId: 'me',
    createdAt: 1,
    updatedAt: 1,
    ...more,
  };
}

export function range(start: number, end: number, exact = ''): Annotation['target'] {
  return { type: 'range', anchor: { exact, prefix: '', suffix: '', start, end, blockId: null } };
}

export function score(taskId: string, more: Partial<Score> = {}): Score {
  return {
    id: `s-${taskId}`,
    revision: 1,
    versionId: 'v',
    target: { type: 'task', taskId },
    rubricId: 'r',
    rubricRevision: 1,
    criteria: {},
    overall: null,
    importance: null,
    note: '',
    evidence: [],
    authorId: 'me',
    createdAt: 1,
    updatedAt: 1,
    ...more,
  };
}

/** A version with one paragraph of 100 characters and nothing read out of it. */
export function content(more: Partial<VersionContent> = {}): VersionContent {
  return {
    report: {
      id: 'r',
      title: '镇江市2024年政府工作报告',
      place: '镇江市',
      level: 'prefecture',
      year: 2024,
      kind: 'workReport',
      handling: 'internal',
      builtIn: true,
    },
    version: {
      id: 'v',
      reportId: 'r',
      kind: 'reviewText',
      textHash: '0',
      length: 100,
      speaker: null,
      date: null,
      sourceName: '报告.txt',
      importedAt: 1,
    },
    text: '字'.repeat(100),
    blocks: [block('b1', 0, 100)],
    headings: [],
    tasks: [],
    measures: [],
    pairs: [],
    glossary: [],
    ...more,
  };
}
