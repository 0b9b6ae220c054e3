/** 王秀兰代表, but 京口代表团代表 as it is. */
const asDeputies = (names: string): string => (names.endsWith('代表') ? names : `${names}代表`);

/** Words of the papers of a group: 审议意见汇总表, 简报稿, 代表建议清单. */
export const groupPaperWords = {
  summaryHead: ['序号', '位置', '种类', '意见', '提出人', '处理'],
  summaryNote: (document: string, opinions: number, groups: number, date: string) =>
    `${document}，收到意见${opinions}条，归为${groups}组。${date}`,
  undecided: '未定',
  decided: (decision: string, reason: string) => (reason === '' ? decision : `${decision}：${reason}`),
  none: '暂无意见。',
  people: (count: number) => `${count}位代表`,
  unsigned: '不署名代表',
  ofDelegation: (delegation: string) => `${delegation}代表`,
  original: (name: string, text: string) => `${name}：${text}`,

  issueLabel: '期号',
  bulletinIssue: '第\u3000\u3000期',
  bulletinCover: { from: '编发单位', date: '日期', document: '审议文件', count: '意见条数' },
  bulletinTitle: (delegation: string, report: string) => `${delegation}审议${report}`,
  bulletinOpening: (
    date: string,
    delegation: string,
    document: string,
    people: number,
    opinions: number,
    groups: number,
  ) =>
    `${date}，${delegation}审议${document}。${people}位代表提出意见${opinions}条，归并为${groups}条，现综合如下。`,
  /** 代录: of these when not all are, and where from. */
  entered: (names: readonly string[], count: number, sources: readonly string[]) => {
    const who = names.length > 0 ? `${names.join('、')}为` : count > 1 ? '均为' : '';
    return `（${who}代录，${sources.join('、')}）`;
  },
  spoken: (names: readonly string[], count: number, mark: string) => {
    const unnamed = count > 1 ? `${count}位代表` : '有代表';
    const several = `${names.join('、')}等${count}位代表`;
    const all = asDeputies(names.join('、'));
    return `${names.length === 0 ? unnamed : count > names.length ? several : all}提出${mark}：`;
  },
  bulletinSection: {
    praise: '肯定成绩',
    problem: '指出问题',
    suggestion: '意见建议',
    textEdit: '文字修改建议',
    question: '询问事项',
    constituentVoice: '反映民情',
  },
  sign: ['签发（团长或分管副团长）', '记录', '核稿', '印数'],
  sendTo: '主送：大会主席团\u3000\u3000抄送：大会秘书处',

  listHead: ['序号', '标题', '主要内容', '领衔代表', '联名代表', '来源'],
  listNote: (document: string, count: number, date: string) => `${document}，共${count}件。${date}`,
  ownProposal: '代表建议',
  ownMotion: '议案',
  referred: '审议意见转办',
  noProposals: '暂无代表建议。',
} as const;
