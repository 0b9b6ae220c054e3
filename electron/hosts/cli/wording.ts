/** What the command line says. */
export const sentences = {
  help: `审议台的命令行。用法：npm run --silent cli -- 命令 [选项]
  parse 文件 --json                        读懂一份报告：标题、层次、数值（不打开存放内容的文件夹）
  pairs 文件 [上年文件] --json             同口径对比：上年结果与今年目标，或上年目标与今年结果
  carry 旧文件 新文件 --anchors 文件 --json 把批注的位置从旧文本带到新文本
  compare 旧文件 新文件 --format json|html|docx [--out 文件]
                                           比较两份文本，一段一段地列出不同；docx 里是修订，全部接受是新文本，全部拒绝是旧文本
  group 文件 --json                        把对内置报告的意见归组：相同的意见一组，其余各自一组（不打开存放内容的文件夹）
  register 文件 [--last-year 去年的文件] --format json|xlsx|csv [--out 文件]
                                           任务和指标的总表，去年实绩与今年目标并列（不打开存放内容的文件夹）
  export --paper 文稿 --format docx|pdf|xlsx|html|md|json|csv --out 文件 [--version 版本]
                                           写出一种文稿：opinions 审议意见表、speech 发言提纲、proposal 代表建议、
                                           motion 议案、edits 修改建议对照表、scores 任务评分表、
                                           projects 民生实事候选项目表、indicators 指标对比表、
                                           annotated 批注版报告、comparison 修改对照稿、
                                           adoption 采纳情况表、summary 审议意见汇总表、bulletin 简报稿、
                                           proposal-list 代表建议清单、receipts 收包回执；--record 指明哪一件，
                                           --other-version 指明与哪一稿比，--private 连不外传的批注
                                           一起写进批注版报告；没有的组合会列出可用的
  packet make --out 文件 [--mode named|delegationOnly|unsigned | --group] [--passphrase 文件]
                                           做一份意见包：实名、只记代表团或不署名，--group 是全组的；口令写在文件里
  packet inspect 文件 [--passphrase 文件]  看意见包里有什么（不打开存放内容的文件夹）
  packet verify 文件                       核对意见包是否完整、签名对不对（不打开存放内容的文件夹）
  consolidate 意见包或文件夹… --workspace 文件夹 [--dry-run] [--receipt 文件] [--accept 编号,编号]
                                           收意见包；--dry-run 只看不写，--receipt 写出收包回执（JSON），
                                           --accept 收下要由人决定的几份（编号见 --dry-run 的 key）
  call 操作 [--input 文件|-]               调用一个操作，输入是JSON
  call --list                              列出所有操作和它们的JSON Schema
选项：
  --workspace 文件夹                       存放内容的文件夹（export、packet make、consolidate 和 call 用）
  --help                                   写出这段说明
标准输出上只有一个JSON值，说明写在标准错误上。
退出码：0 完成，1 程序出错，2 命令写法不对，3 输入读不了，4 内容文件夹打不开，5 文件没有写成。`,
  noCommand: '没有写要做什么。没有做任何改动，请用 --help 查看写法。',
  unknownCommand: (name: string) => `不认识“${name}”这个命令。没有做任何改动，请用 --help 查看写法。`,
  wrongOptions: '选项的写法不对。没有做任何改动，请用 --help 查看写法。',
  missing: (what: string) => `缺少${what}。没有做任何改动，请用 --help 查看写法。`,
  surplus: (what: string) => `多出了“${what}”。没有做任何改动，请用 --help 查看写法。`,
  noSuchPaper: (pairs: string) =>
    `这种文稿不能存成这种格式。没有写出文件，请从下面的组合里选一种：\n${pairs}`,
  notAllowed: (option: string, value: string) =>
    `${option} 不能是“${value}”。没有做任何改动，请用 --help 查看写法。`,
  notJson: (name: string) => `“${name}”不是JSON，读不懂。没有做任何改动，请改正后再试。`,
  noFile: (path: string) => `找不到或读不了文件“${path}”。没有做任何改动，请检查文件名后再试。`,
  badOpinions:
    '意见的文件不合要求：应是 {id, line, quote, kind, text} 的列表，id 各不相同。没有做任何改动，请改正后再试。',
  badAnchors:
    '批注位置的文件不合要求：应是 {id, start, end} 的列表，位置要在旧文本之内。没有做任何改动，请改正后再试。',
  noPacketWord: '没有写要对意见包做什么：make、inspect 或 verify。没有做任何改动，请用 --help 查看写法。',
  emptyPassphrase: '口令的文件是空的。没有做任何改动，请把口令写在文件的第一行。',
  noPackets: '这里没有找到意见包（.yjb）。没有收入任何内容，请检查文件夹后再试。',
} as const;
