/** Words of every register: its heads, its columns, its groups. */
export const gridWording = {
  sortBy: (name: string) => `按${name}排序`,
  up: '↑',
  down: '↓',
  columns: '选列',
  columnsHelp: '选中的列显示在表里，以后也这样显示。',
  grouped: '按部分分组',
  asDesigned: '恢复原样',
  search: '筛选',
  searchHelp: '输入几个字，只看含有这些字的行',
  noneFound: '没有符合条件的行',
  showAll: '看全部',
  scope: '范围',
  thisReport: '本报告',
  everyReport: '全部报告的任务',
  allReports: (n: number) => `全部报告（${n}份）`,
  rows: (n: number) => `共 ${n} 行`,
} as const;
