/** One line of the keyboard table; keys that go together stand in one string. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The keys of one screen. */
export interface KeyGroup {
  readonly where: string;
  readonly lines: readonly KeyLine[];
}

/** Every key of the program. Single keys act only outside text fields. */
export const keyTable: readonly KeyGroup[] = [
  {
    where: '随处可用',
    lines: [
      { keys: ['Ctrl+K'], does: '查找报告、批注、任务和民生实事' },
      { keys: ['Ctrl+Shift+K'], does: '在右边查找，结果一直留着' },
      { keys: ['F3', 'Shift+F3'], does: '右边查找的下一处、上一处' },
      { keys: ['Ctrl+Z'], does: '撤销' },
      { keys: ['Ctrl+Shift+Z'], does: '重做' },
      { keys: ['Alt+1 至 7'], does: '资料、阅读、任务、对比、文稿、汇总、会议' },
      { keys: ['Ctrl+S'], does: '看看是否存好（不按也会随写随存）' },
      { keys: ['Ctrl+加号', 'Ctrl+减号'], does: '字号大一些、小一些' },
      { keys: ['Ctrl+P'], does: '打印（在阅读、评分总览、文稿里）' },
      { keys: ['Esc'], does: '关掉最上面的一层' },
      { keys: ['F1'], does: '打开这个帮助' },
    ],
  },
  {
    where: '阅读',
    lines: [
      { keys: ['↑', '↓'], does: '上一句、下一句' },
      { keys: ['Ctrl+↑', 'Ctrl+↓'], does: '上一段、下一段' },
      { keys: ['Shift+方向键'], does: '选中文字' },
      { keys: ['←', '→'], does: '逐字移动' },
      {
        keys: ['1', '2', '3', '4', '5', '6'],
        does: '肯定成绩、指出问题、提出建议、文字修改、询问、反映民情',
      },
      { keys: ['Enter'], does: '打开这里的批注' },
      { keys: ['F8', 'Shift+F8'], does: '下一条批注、上一条批注' },
      { keys: ['Ctrl+Enter'], does: '写完批注回到正文' },
      { keys: ['Delete'], does: '删除批注，可以撤销' },
    ],
  },
  {
    where: '任务',
    lines: [
      { keys: ['A', 'S', 'D', 'F'], does: '总体：满意、基本满意、不满意、不了解' },
      { keys: ['1', '2', '3', '4', '5'], does: '关注度' },
      { keys: ['↑', '↓'], does: '在清单里换任务；在右边换分项' },
      { keys: ['1', '2', '3', '4'], does: '停在分项上时打分，如缺、弱、可、好' },
      { keys: ['0'], does: '停在分项上时：不评' },
      { keys: ['E'], does: '附上这项任务的下一条批注' },
      { keys: ['Ctrl+↓'], does: '下一项未评' },
      { keys: ['Alt+↑', 'Alt+↓'], does: '上一项、下一项任务' },
      { keys: ['Enter'], does: '从清单到右边的详情' },
      { keys: ['F2'], does: '改任务的名字' },
      { keys: ['←', '→'], does: '在清单里收起、展开一组' },
    ],
  },
  {
    where: '导入预览、核对报告结构',
    lines: [
      { keys: ['↑', '↓'], does: '在目录里换一行' },
      { keys: ['←', '→'], does: '这一行升级、降级' },
      { keys: ['J', 'S'], does: '与上一行合并、拆开' },
      { keys: ['F2', 'Delete'], does: '改名、不算标题' },
      { keys: ['Enter', '空格'], does: '看原文、收起或展开' },
    ],
  },
  {
    where: '对比',
    lines: [
      { keys: ['↑', '↓'], does: '上一行、下一行' },
      { keys: ['Enter'], does: '到原文' },
      { keys: ['N'], does: '把这一行转为批注' },
    ],
  },
  {
    where: '两稿对照',
    lines: [
      { keys: ['Alt+8'], does: '从别的页面到两稿对照' },
      { keys: ['↑', '↓'], does: '在批注转移里换一条' },
      { keys: ['Enter', 'R', 'L'], does: '确认位置、另选位置、只留在旧稿' },
      { keys: ['F8', 'Shift+F8'], does: '下一处改动、上一处改动' },
    ],
  },
  {
    where: '文稿',
    lines: [
      { keys: ['Alt+↑', 'Alt+↓'], does: '把这一条往上、往下移' },
      { keys: ['F2'], does: '改这一条在文稿里的措辞' },
      { keys: ['Esc'], does: '改完，收起' },
    ],
  },
  {
    where: '汇总',
    lines: [
      { keys: ['↑', '↓'], does: '上一组、下一组' },
      { keys: ['1', '2', '3', '4'], does: '采用、合并、另行转办、不采用' },
      { keys: ['空格'], does: '选中这一组，准备合并' },
      { keys: ['J'], does: '合为一组' },
      { keys: ['S'], does: '拆开' },
      { keys: ['O'], does: '看原话、收起原话' },
      { keys: ['F2'], does: '改措辞' },
      { keys: ['Alt+↑', 'Alt+↓'], does: '上移、下移' },
    ],
  },
  {
    where: '会议',
    lines: [
      { keys: ['PageUp', 'PageDown'], does: '上一段、下一段，翻页笔也可以' },
      { keys: ['空格'], does: '计时开始、暂停' },
      { keys: ['N'], does: '开始记一条' },
      { keys: ['1', '2', '3', '5', '6'], does: '选种类，开始记一条' },
      { keys: ['Enter'], does: '记下' },
      { keys: ['Esc'], does: '离开输入框；再按一次退出会议模式' },
    ],
  },
];
