import type { ProposalFault, ProposalLint } from '../review/proposal-lints.ts';
import type { Proposal, ProposalForm } from '../review/proposal.ts';
import { paperTitles } from './papers.ts';

export const proposalCategoryNames: Readonly<Record<Proposal['category'], string>> = {
  suggestion: '建议',
  criticism: '批评',
  opinion: '意见',
};

const headings: Readonly<Record<ProposalForm, readonly [string, string, string]>> = {
  proposal: ['情况', '分析', '建议'],
  motion: ['案由', '案据', '方案'],
};

/** Words of the forms of 代表建议 and 议案. */
export const proposalSheet = {
  titles: { proposal: '代表建议、批评和意见', motion: paperTitles.motion },
  headings,
  fields: {
    number: '编号',
    category: '类型',
    term: '届次',
    meeting: '会议次数',
    filed: '提出时间',
    date: '填写日期',
    title: { proposal: '标题', motion: '案由' },
    leader: '领衔代表',
    delegation: '代表团',
    deputyNumber: '代表证号',
    phone: '联系电话',
    employer: '工作单位及职务',
    coSigners: '联名代表',
    open: '是否公开',
  },
  filed: { inSession: '会议期间', between: '闭会期间' },
  open: { yes: '同意公开', no: '不公开' },
  noCoSigners: '无',
  empty: { proposal: '还没有写代表建议。', motion: '还没有写议案。' },
  signHere: '请代表亲笔签名：',
  signers: ['序号', '姓名', '代表团', '代表证号', '签名'],
  staffHalf: '以下各栏由工作人员填写：',
  staff: {
    class: '审查分类',
    lead: '主办单位',
    others: '协办单位',
    handed: '交办日期',
    due: '要求办结日期',
    way: '办理方式',
    result: '办理情况',
    satisfaction: '满意程度',
  },
  ways: [
    ['书面', '面商'],
    ['平台', '其他'],
  ],
  results: [
    ['已解决', '正在解决'],
    ['列入计划解决', '因条件限制无法解决'],
  ],
  satisfactions: ['满意', '基本满意', '不满意'],
} as const;

/** What a fault of a proposal is called: what is missing and what to do. */
export const proposalFaultWords: Readonly<
  Record<ProposalLint, (fault: ProposalFault, form: ProposalForm) => string>
> = {
  noTitle: (_, form) => `没有标题。请写成“关于……的${form === 'motion' ? '议案' : '建议'}”。`,
  titleForm: (_, form) => `标题一般写成“关于……的${form === 'motion' ? '议案' : '建议'}”。`,
  onlyRequest: () => '写成了请示或报告的样子。请写情况和建议，不写“妥否，请批示”一类的话。',
  severalMatters: () => '像是写了几件事。一件只写一件事，别的事请另写一件。',
  noSituation: (_, form) => `“${headings[form][0]}”还没有写。`,
  noGrounds: () => '“案据”还没有写。议案要有案由、案据和方案。',
  noMeasure: (_, form) => `“${headings[form][2]}”里没有具体办法。请写明谁来做、怎么做。`,
  oneSentence: () => '只有一句话，不够具体。请补充情况和办法。',
  excludedPersonal: () => '涉及本人或亲属的个人事项，不能作为代表建议提出。',
  excludedPetition: () => '像是转交群众来信或信访材料，不能作为代表建议提出。请转给信访部门。',
  excludedCase: () => '涉及具体司法案件，不能作为代表建议提出。',
  excludedProduct: () => '像是学术探讨或推广产品，不能作为代表建议提出。',
  excludedPowers: () => '可能不属于本级国家机关的职权，请再核对由谁来办。',
  manyUnits: ({ detail }) => `提到的单位较多（${detail}），办起来容易推来推去。请写明主要由谁来办。`,
  tooLong: ({ detail }) => `正文有${detail}字，一般不超过2500字。`,
  coSignersNotInformed: ({ detail }) => `${detail}还没有看过内容。领衔代表要先让联名代表知道写了什么。`,
  notInRoster: ({ detail }) => `代表名册里没有找到${detail}，请核对姓名和代表团。`,
  fewSigners: ({ detail }) => `议案要有10名以上代表签名，现在只有${detail}名。`,
  blankNumber: () => '代表证号没有填。',
  blankEmployer: () => '工作单位及职务没有填。',
  blankPhone: () => '联系电话没有填。',
};
