import type { AdoptionVerdict } from '../../../shared/review/adoption.ts';
import type { WordingChange } from '../../../shared/review/annotation.ts';

/**
 * A hundred suggestions on the built-in report and what a revised report made of each, judged by reading. 采纳: what was
 * asked for stands there. 部分采纳: a part of it does. 未采纳: the passage says what it said. 无法判断: the passage was
 * rewritten in another way or cut, so that only the drafters know.
 */
export interface AdoptionCase {
  /** Words of the report, once in it. */
  readonly quote: string;
  readonly wordingChange: WordingChange | null;
  readonly body: string;
  /** What stands in the revised report where the quote stood. */
  readonly becomes: string;
  readonly verdict: AdoptionVerdict;
}

type Make = (quote: string, asked: string, becomes: string | null) => AdoptionCase;

const edit =
  (operation: WordingChange['operation'], verdict: AdoptionVerdict): Make =>
  (quote, proposed, becomes) => ({
    quote,
    wordingChange: { operation, proposed, reason: '' },
    body: '',
    becomes: becomes ?? quote,
    verdict,
  });
const say =
  (verdict: AdoptionVerdict): Make =>
  (quote, body, becomes) => ({ quote, wordingChange: null, body, becomes: becomes ?? quote, verdict });

const replaced = edit('replace', 'adopted');
const replacedPartly = edit('replace', 'partly');
const notReplaced = edit('replace', 'notAdopted');
const replacedUnclear = edit('replace', 'unclear');
const inserted = edit('insert', 'adopted');
const insertedPartly = edit('insert', 'partly');
const notInserted = edit('insert', 'notAdopted');
const insertedUnclear = edit('insert', 'unclear');
const removed = edit('delete', 'adopted');
const removedPartly = edit('delete', 'partly');
const notRemoved = edit('delete', 'notAdopted');
const removedUnclear = edit('delete', 'unclear');
const heeded = say('adopted');
const heededPartly = say('partly');
const notHeeded = say('notAdopted');
const heededUnclear = say('unclear');

/** No quote lies inside another one. */
export const adoptionCases: readonly AdoptionCase[] = [
  // Wording replaced: 36.
  replaced('筹划地下综合管廊建设', '启动地下综合管廊建设', '启动地下综合管廊建设'),
  replaced('新改造老旧小区130万平方米', '新改造老旧小区160万平方米', '新改造老旧小区160万平方米'),
  replaced('城镇新增就业2.4万人以上', '城镇新增就业4万人以上', '城镇新增就业4万人以上'),
  replaced('努力争取更好结果', '努力争取最好结果', '努力争取最好结果'),
  replaced('杜绝“捡到篮子里都是菜”', '坚决防止低质项目落地', '坚决防止低质项目落地'),
  replaced(
    '适时出台新的普惠性、功能性支持措施',
    '上半年出台新的普惠性支持措施',
    '上半年出台新的普惠性支持措施',
  ),
  replaced('修复企业信用3000家', '修复企业信用5000家以上', '修复企业信用5000家以上'),
  replaced('新增跨境电商出口网店100家', '新增跨境电商出口网店200家', '新增跨境电商出口网店200家'),
  replaced('尽快实现基础设施“一张图”', '年内实现基础设施“一张图”', '年内实现基础设施“一张图”'),
  replaced('新增造林绿化1.8万亩', '新增造林绿化2万亩', '新增造林绿化2万亩'),
  replaced('支持校企合作建立中试基地', '支持校企合作建立中试基地5个', '支持校企合作建立中试基地5个'),
  replaced('推出全域消费地图', '推出全域消费地图和优惠清单', '推出全域消费地图和优惠清单'),
  replaced('编撰镇江文化旅游丛书', '编撰出版镇江文化旅游丛书', '编撰出版镇江文化旅游丛书'),
  replaced('推行中小学全员导师制', '全面推行中小学全员导师制', '全面推行中小学全员导师制'),
  replacedPartly(
    '新建改建农村公路150公里',
    '新建改建农村公路200公里，改造危桥30座',
    '新建改建农村公路150公里，改造危桥30座',
  ),
  replacedPartly('新建成星级中医馆7家', '新建成星级中医馆10家，每个乡镇至少1家', '新建成星级中医馆10家'),
  replacedPartly(
    '培育小剧场等文旅新场景73个',
    '培育小剧场、夜间文化集市等文旅新场景80个',
    '培育小剧场、夜间文化集市等文旅新场景73个',
  ),
  replacedPartly(
    '搭建平台推动产业链供应链合作对接',
    '搭建平台、每季度举办推动产业链供应链合作对接活动',
    '每季度搭建平台推动产业链供应链合作对接活动',
  ),
  replacedPartly('开展工业节能诊断服务', '为100家企业免费开展工业节能诊断服务', '免费开展工业节能诊断服务'),
  replacedPartly(
    '建设生态河道120公里',
    '建设生态河道150公里，整治黑臭水体20处',
    '建设生态河道120公里，整治黑臭水体20处',
  ),
  notReplaced('重点培育20个高品质消费场景', '重点培育30个高品质消费场景', null),
  notReplaced('新建成高标准农田3.8万亩', '新建成高标准农田4.5万亩', null),
  notReplaced('技术合同成交额超过180亿元', '技术合同成交额超过220亿元', null),
  notReplaced('绿电消费量达到1亿千瓦时', '绿电消费量达到3亿千瓦时', null),
  notReplaced('自然湿地保护率稳定在60%', '自然湿地保护率提高到62%', null),
  notReplaced('新增省级绿美村庄24个', '新增省级绿美村庄30个', null),
  notReplaced('培育重点利用项目5个', '培育重点利用项目8个', null),
  notReplaced('新增上市挂牌企业20家', '新增上市挂牌企业40家', null),
  notReplaced('初次信访一次性化解率达95%以上', '初次信访一次性化解率达98%以上', null),
  notReplaced('实施工业节能降碳重点项目30个', '实施工业节能降碳重点项目50个', null),
  notReplaced('引进孵化科技企业250家以上', '引进孵化科技企业300家以上', null),
  notReplaced('创建省高品质示范（特色）高中3所', '创建省高品质示范（特色）高中5所', null),
  replacedUnclear('治理城市积水点20处', '治理城市积水点40处', '治理城市积水点28处'),
  replacedUnclear('建设10个省级临床重点专科项目', '建设20个省级临床重点专科项目', '争取一批临床重点专科'),
  replacedUnclear('新立项省级以上科技计划项目300项以上', '新立项省级以上科技计划项目350项以上', ''),
  replacedUnclear('推行招商岗位聘任制和绩效工资制', '全员推行招商岗位聘任制', '完善招商队伍的考核办法'),

  // Wording added: 16.
  inserted('推动文物活化利用', '，鼓励社会力量参与', '推动文物活化利用，鼓励社会力量参与'),
  inserted('力推“无废城市”建设', '三年行动', '力推“无废城市”建设三年行动'),
  inserted(
    '有序推进新业态就业人员职业伤害保障试点',
    '，扩大到外卖骑手',
    '有序推进新业态就业人员职业伤害保障试点，扩大到外卖骑手',
  ),
  inserted('完成镇江市区生物多样性本底调查', '并向社会公布', '完成镇江市区生物多样性本底调查并向社会公布'),
  inserted('深入推进全民阅读', '，新建城市书房10处', '深入推进全民阅读，新建城市书房10处'),
  inserted('严肃查处环保数据造假', '，典型案例公开曝光', '严肃查处环保数据造假，典型案例公开曝光'),
  insertedPartly('推行房票安置制度', '，简化办理手续，三个工作日办结', '推行房票安置制度，简化办理手续'),
  insertedPartly(
    '深化医保异地就医结算制度',
    '，门诊慢特病全部纳入，定点机构增加50家',
    '深化医保异地就医结算制度，门诊慢特病全部纳入',
  ),
  insertedPartly(
    '加强红色革命遗址保护利用',
    '，每年安排专项资金，向学校免费开放',
    '加强红色革命遗址保护利用，向学校免费开放',
  ),
  notInserted('高质量落实第五次全国经济普查任务', '，普查结果向代表通报', null),
  notInserted('持续讲好镇江故事', '，面向海外传播', null),
  notInserted('提升城乡生活垃圾分类质效', '，农村覆盖率达到90%', null),
  notInserted('继续大力支持国防和军队建设', '，做好退役军人安置', null),
  notInserted('继续办好金山消费节等消费促进活动', '，发放消费券2亿元', null),
  notInserted('加强长江豚类省级自然保护区建设', '，增加巡护人员', null),
  insertedUnclear(
    '开展砖瓦窑、铸造、喷涂等大气污染物排放重点行业专项整治',
    '，11月底前完成',
    '分批整治重点行业的排放问题',
  ),

  // Wording taken out: 14.
  removed('，真心实意帮助企业解决实际问题', '', ''),
  removed('，努力在最大限度上实现互利共赢', '', ''),
  removed('向违建乱象“宣战”，', '', ''),
  removed('，焕发城市新的活力', '', ''),
  removed('，让镇江文脉绽放新时代的生命力', '', ''),
  removed('站在企业和人才的角度，', '', ''),
  removedPartly('锤炼科学思维，强化历史担当，', '', '锤炼科学思维，'),
  removedPartly('“致广大而尽精微”，关注细节，刨根问底，', '', '关注细节，刨根问底，'),
  notRemoved('坚决不搞急功近利、竭泽而渔、劳民伤财', '', null),
  notRemoved('敢于向顽瘴痼疾开刀', '', null),
  notRemoved('行远自迩，笃行致远。', '', null),
  notRemoved('，凝聚起团结奋斗的磅礴力量', '', null),
  notRemoved('，为企业的发展保驾护航', '', null),
  removedUnclear('，守住千亿底盘', '', '，确保外贸规模稳定'),

  // Opinions in free words: 34.
  heeded('推进老旧小区加装电梯', '建议写明全年加装电梯的台数。', '推进老旧小区加装电梯200台'),
  heeded('谋划建设G312产业创新走廊', '请明确责任单位。', '由市发改委牵头谋划建设G312产业创新走廊'),
  heeded(
    '推动建立长三角地区欠薪风险预警互联互通机制',
    '应当写上完成时限。',
    '6月底前推动建立长三角地区欠薪风险预警互联互通机制',
  ),
  heeded(
    '规范性。执法监管要把握尺度',
    '建议增加“推行柔性执法”。',
    '规范性。推行柔性执法，执法监管要把握尺度',
  ),
  heeded('建成城市生命线监管系统', '建议把“建成”改为“全面建成并运行”。', '全面建成并运行城市生命线监管系统'),
  heeded('增强对困难群众兜底性保障', '建议补充临时救助的内容。', '增强对困难群众兜底性保障和临时救助'),
  heeded('推进市域产教联合体建设', '产教联合体建设要有数量目标。', '推进市域产教联合体建设，建成3个'),
  heeded(
    '加强对企业用工、信贷等保障服务',
    '建议写进“首贷续贷补贴”。',
    '加强对企业用工、信贷等保障服务，落实首贷续贷补贴',
  ),
  heeded(
    '支持新能源汽车、电子产品等大宗消费',
    '建议增加家电以旧换新补贴。',
    '支持新能源汽车、电子产品等大宗消费，实施家电以旧换新补贴',
  ),
  heeded('依法推进湿地生态保护', '请写明完成的时间。', '年内依法推进湿地生态保护'),
  heeded('强化重大案件稳妥处置', '建议写进“加强防骗宣传”。', '强化重大案件稳妥处置，加强防骗宣传'),
  heededPartly('推动内外贸一体化发展', '建议写明责任单位和完成时限。', '由市商务局牵头推动内外贸一体化发展'),
  heededPartly('加快推进镇江东货场迁建', '请写明投资额和竣工时间。', '加快推进镇江东货场迁建，年底前竣工'),
  heededPartly(
    '支持、推动建立基础教育学校联盟',
    '建议增加教师交流轮岗，并明确联盟的数量。',
    '支持、推动建立基础教育学校联盟5个',
  ),
  heededPartly(
    '慎终如始抓好“问题楼盘”处置',
    '建议写明处置的楼盘数量，并明确责任单位。',
    '慎终如始抓好12个“问题楼盘”处置',
  ),
  notHeeded('搭建全域社会治理智能中枢平台', '建议写明投入多少资金。', null),
  notHeeded('加快“交邮快供”融合发展', '建议写明覆盖多少个行政村。', null),
  notHeeded('深入推进健康镇江行动', '建议增加心理健康服务。', null),
  notHeeded('制度化推进园区建设', '建议明确责任单位。', null),
  notHeeded('增强数据信息治理能力', '建议补充个人信息保护的内容。', null),
  notHeeded('深化现代职业教育体系建设改革', '要有具体的时间表。', null),
  notHeeded('持续加强审计监督、统计监督', '建议增加审计结果公开。', null),
  notHeeded('推动民办教育高质量发展', '建议写明规范收费的措施。', null),
  notHeeded('建立并推行重大项目后评价机制', '建议把评价结果向人大报告写进来。', null),
  notHeeded('优化“揭榜挂帅”机制', '建议把“优化”改为“全面推行”。', null),
  notHeeded('促进大宗货物及集装箱', '建议写明比例目标。', null),
  notHeeded('建成“15分钟医保服务圈”', '建议说明农村怎么办。', null),
  notHeeded('强化预警监测和应急预案演练', '建议写明每年演练的次数。', null),
  heededUnclear('建立优质企业梯度培育体系', '建议说明政策怎样兑现。', '完善企业分层培育办法'),
  heededUnclear(
    '常态化开展安全生产和消防隐患排查整治',
    '建议增加对小作坊的检查。',
    '经常开展安全生产和消防检查',
  ),
  heededUnclear('完善科技计划专项资金“拨投结合”机制', '建议明确资金规模。', ''),
  heededUnclear('提升镇江港深水航道利用率', '建议写明疏浚的安排。', '用好镇江港深水航道'),
  heededUnclear('真诚倾听群众呼声', '建议建立代表联系群众的机制。', '用心听取群众意见'),
  heededUnclear(
    '重点抓好农村老百姓期盼的出行安全、物流畅通、污水治理等事项',
    '建议增加农村养老。',
    '重点办好群众最盼的几件事',
  ),
];
