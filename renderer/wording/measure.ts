import type { Measure } from '../../shared/report/model.ts';

/** Words of the form that says what a measure is. */
export const measureWording = {
  indicator: '指标',
  value: '数',
  value2: '到',
  unit: '单位',
  scale: '量级',
  scales: [
    { value: '1', label: '个' },
    { value: '10000', label: '万' },
    { value: '100000000', label: '亿' },
    { value: '1000000000000', label: '万亿' },
  ],
  bound: '界限',
  bounds: {
    eq: '就是这个数',
    ge: '以上',
    gt: '超过',
    le: '以内',
    approx: '左右',
    multiple: '翻番',
  } satisfies Record<Measure['bound'], string>,
  aspect: '口径',
  aspects: { growth: '增长变化', increment: '本年新做', level: '总量水平' } satisfies Record<
    Measure['aspect'],
    string
  >,
  stance: '算作',
  stances: { result: '实绩', target: '目标' } satisfies Record<Measure['stance'], string>,
  numberWrong: '请填一个数。',
  done: '改好了',
  cancel: '不改了',
  noIndicator: '没有认出是什么指标，请补上。',
  title: '改这个数值',
  change: '改数值',
  remove: '不是数值',
  changeOf: { last: '改去年实绩', now: '改今年目标' },
  undoable: '改了可以撤销；报告原文不会变动。',
} as const;
