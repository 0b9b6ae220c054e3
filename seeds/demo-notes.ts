import type { AnnotationKind, WordingChange } from '../shared/review/annotation.ts';

/** One note of the demonstration; `quote` stands exactly once in the built-in report, null = the whole report. */
export interface DemoNote {
  readonly kind: AnnotationKind;
  readonly quote: string | null;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly important?: boolean;
  readonly private?: boolean;
  readonly wordingChange?: WordingChange;
}

const replace = (proposed: string, reason: string): WordingChange => ({
  operation: 'replace',
  proposed,
  reason,
});
const insert = (proposed: string, reason: string): WordingChange => ({
  operation: 'insert',
  proposed,
  reason,
});
const remove = (reason: string): WordingChange => ({ operation: 'delete', proposed: '', reason });

const review: readonly DemoNote[] = [
  {
    kind: 'praise',
    quote: '国家级专精特新“小巨人”企业22家',
    body: '企业数量和质量都有进步，是实打实的成绩。',
    tags: ['科技创新'],
  },
  {
    kind: 'praise',
    quote: '工业企业技改投资增长21.7%，列全省第2位',
    body: '技改投资增长快，说明企业愿意投、敢投。',
    tags: ['工业'],
  },
  {
    kind: 'question',
    quote: '高层次领军人才178人',
    body: '178人里留下来的有多少？去年引进的今年还在镇江的比例能否说明。',
    tags: ['人才'],
  },
  {
    kind: 'textEdit',
    quote: '旅游总收入实现翻番',
    body: '',
    wordingChange: insert('（以2022年为基数）', '2022年受疫情影响基数低，写明基数更严谨。'),
  },
  {
    kind: 'problem',
    quote: '城市污水集中收集率达到84%',
    body: '老城区雨污混接仍然多，京口区几条支河下雨后返黑，报告没有提到。',
    tags: ['雨污管网'],
    important: true,
  },
  {
    kind: 'praise',
    quote: '为37.2万名65岁以上老年人免费健康体检',
    body: '老年人体检覆盖面大，群众得实惠。',
    tags: ['养老'],
  },
  {
    kind: 'problem',
    quote: '城镇新增就业5.7万人',
    body: '总量完成得好，但高校毕业生留镇比例没有数，建议补充。',
    tags: ['就业'],
  },
  {
    kind: 'suggestion',
    quote: '信访事项按期办结率达100%',
    body: '建议同时公布群众满意率，按期办结不等于群众满意。',
    tags: ['信访'],
  },
  {
    kind: 'textEdit',
    quote: '还有不少短板弱项',
    body: '',
    wordingChange: insert('，特别是老旧小区管理和基层医疗', '问题部分宜具体，便于对照检查。'),
  },
];

const education: readonly DemoNote[] = [
  {
    kind: 'suggestion',
    quote: '用心用情用力办好民生实事',
    body: '建议在民生实事里列出去年没有完成的项目和原因。',
    tags: ['民生实事'],
  },
];

const supply: readonly DemoNote[] = [
  {
    kind: 'problem',
    quote: '城镇新增就业2.4万人以上',
    body: '去年完成5.7万人，今年目标2.4万人以上，差距较大，宜在报告中说明测算依据。',
    tags: ['就业', '评分依据'],
    important: true,
  },
  {
    kind: 'problem',
    quote: '新开工项目列统入库投资额达到350亿元',
    body: '去年亿元以上项目新列统入库357亿元，今年350亿元，口径是否一致请说明。',
    tags: ['评分依据'],
  },
  {
    kind: 'suggestion',
    quote: '建立并推行重大项目后评价机制',
    body: '建议后评价结果每年向市人大常委会报告一次。',
    tags: ['人大监督'],
  },
  {
    kind: 'textEdit',
    quote: '杜绝“捡到篮子里都是菜”',
    body: '',
    wordingChange: replace('防止招商不加选择', '报告用语宜庄重。'),
  },
  {
    kind: 'question',
    quote: '实行末位淘汰制',
    body: '淘汰的是园区还是管理人员？对园区内企业有没有影响？',
    tags: ['园区'],
  },
  {
    kind: 'suggestion',
    quote: '工业技改投资达到130亿元',
    body: '建议明确中小企业技改补助的比例，不要只向大企业集中。',
    tags: ['工业'],
  },
  {
    kind: 'praise',
    quote: '绿色优质农产品占比超过75%',
    body: '比去年71%又提高4个百分点以上，目标积极。',
    tags: ['农业'],
  },
  {
    kind: 'suggestion',
    quote: '普惠型小微企业贷款余额达到1300亿元',
    body: '建议同时提出首贷户数和平均利率，更能看出小微企业的感受。',
    tags: ['营商环境'],
  },
];

const consumption: readonly DemoNote[] = [
  {
    kind: 'suggestion',
    quote: '探索商品房“以旧换新”',
    body: '建议先在一个区试点，价格评估要公开。',
    tags: ['住房'],
  },
  {
    kind: 'problem',
    quote: '扶持创业1.2万人以上',
    body: '去年扶持1.7万人成功创业，今年目标少5000人，没有说明原因。',
    tags: ['就业', '评分依据'],
  },
  {
    kind: 'textEdit',
    quote: '守住千亿底盘',
    body: '',
    wordingChange: replace('进出口总额保持在千亿元以上', '“底盘”含义不清，宜写明指标名称。'),
  },
];

const industry: readonly DemoNote[] = [
  {
    kind: 'suggestion',
    quote: '合理规划布局未来产业',
    body: '建议点出两三个方向，避免各板块一哄而上。',
    tags: ['产业'],
  },
  {
    kind: 'praise',
    quote: '继续推进“智改数转”免费诊断服务',
    body: '走访的几家企业都说诊断有用，希望坚持下去。',
    tags: ['工业'],
  },
  {
    kind: 'suggestion',
    quote: '实施智能化数字化改造项目200个',
    body: '建议注明规上企业与中小企业各多少个。',
    tags: ['工业'],
  },
  {
    kind: 'question',
    quote: '一般工业固体废物综合利用率超过94%',
    body: '去年实际是多少？没有基数看不出进步。',
    tags: ['环保'],
  },
];

const technology: readonly DemoNote[] = [
  {
    kind: 'suggestion',
    quote: '推动大型科学仪器设备开放共享',
    body: '建议建立统一的预约平台，把高校设备也纳进来。',
    tags: ['科技创新'],
  },
  {
    kind: 'problem',
    quote: '全社会研发投入增长8%以上',
    body: '去年用占地区生产总值比重，今年用增速，两年无法直接比较。',
    tags: ['科技创新', '评分依据'],
  },
];

const region: readonly DemoNote[] = [
  {
    kind: 'constituentVoice',
    quote: '312国道宁镇段快速化改造工程建成通车',
    body: '沿线村民反映：施工期间绕行距离长，盼明确通车时间。',
    tags: ['交通'],
  },
];

const ecology: readonly DemoNote[] = [
  {
    kind: 'problem',
    quote: '空气质量优良天数比率完成省下达目标',
    body: '没有写出具体数值，年底难以对账，建议注明省下达的目标数。',
    tags: ['环保', '评分依据'],
  },
  {
    kind: 'suggestion',
    quote: '铁路和水路货运量占比提升至33%',
    body: '建议写明上年占比，并列出谏壁等港区的配套道路项目。',
    tags: ['交通'],
  },
  {
    kind: 'textEdit',
    quote: '全市可再生能源装机容量增长10%以上',
    body: '',
    wordingChange: insert('（2023年为基数）', '写明基数便于核对。'),
  },
];

const livelihood: readonly DemoNote[] = [
  {
    kind: 'constituentVoice',
    quote: '系统推进城市有机更新，新改造老旧小区130万平方米，推进老旧小区',
    body: '三茅宫片区多位住户反映：改造后停车位反而少了，盼完工后有人回访。',
    tags: ['老旧小区'],
  },
  {
    kind: 'problem',
    quote: '新改造老旧小区130万平方米',
    body: '去年完成224万平方米，今年目标130万平方米，少四成。是存量减少，还是资金安排所致？请说明。',
    tags: ['老旧小区', '评分依据'],
    important: true,
  },
  {
    kind: 'suggestion',
    quote: '推进老旧小区加装电梯',
    body: '“推进”不好考核。建议写明全年加装台数和补贴标准。',
    tags: ['老旧小区'],
  },
  {
    kind: 'textEdit',
    quote: '筹划',
    body: '',
    wordingChange: replace('启动', '筹划没有完成标准。'),
  },
  {
    kind: 'question',
    quote: '提升改造雨污管网800公里',
    body: '去年新建31公里、修复11公里，今年800公里，口径是什么？',
    tags: ['雨污管网', '评分依据'],
  },
  {
    kind: 'praise',
    quote: '开放共享机关和企事业单位停车泊位1500个',
    body: '机关和企事业单位带头开放停车泊位，群众得实惠，做法可以总结推广。',
    tags: ['停车'],
  },
  {
    kind: 'problem',
    quote: '新建改建农村公路150公里',
    body: '去年提档升级203公里，今年150公里，且没有养护经费的安排。',
    tags: ['农村公路'],
  },
  {
    kind: 'suggestion',
    quote: '统筹解决幸福出行、物流配送、快递收发“最后一公里”难题',
    body: '建议每个乡镇至少设一个综合服务站，写进年度任务。',
    tags: ['农村公路'],
  },
  {
    kind: 'suggestion',
    quote: '基层机构老年、护理、康复床位占比提高至35%以上',
    body: '建议同时明确乡镇卫生院的具体任务。',
    tags: ['养老'],
  },
];

const closing: readonly DemoNote[] = [
  {
    kind: 'constituentVoice',
    quote: '初次信访一次性化解率达95%以上',
    body: '几位来访群众说：答复快了，但答复内容一个样，盼当面讲清楚。',
    tags: ['信访'],
    private: true,
  },
  {
    kind: 'textEdit',
    quote: '尽最大努力为发展作贡献、为城市争荣光',
    body: '',
    wordingChange: remove('与上句意思重复，可以删去。'),
  },
  {
    kind: 'suggestion',
    quote: null,
    body: '报告数据扎实、任务清楚。建议各项指标统一注明上年完成数，便于代表对照审议。',
    important: true,
  },
];

/** 43 notes of all kinds on real passages; people and opinions are invented. */
export const demoNotes: readonly DemoNote[] = [
  ...review,
  ...education,
  ...supply,
  ...consumption,
  ...industry,
  ...technology,
  ...region,
  ...ecology,
  ...livelihood,
  ...closing,
];
