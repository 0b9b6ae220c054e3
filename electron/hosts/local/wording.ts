/** What the local host says in the terminal. */
export const sentences = {
  help: `用法：npm start -- --host local [选项]
  --workspace 文件夹   存放内容的文件夹（不写则用系统惯用的数据文件夹）
  --no-browser         不打开窗口，只写出地址，用浏览器打开即可
  --help               写出这段说明`,
  usage: (what: string) => `命令写法不对：${what}。没有做任何改动，请用 --help 查看写法。`,
  address: (address: string) => `审议台：${address}`,
  opened: (browser: string) => `审议台已用${browser}打开。关闭窗口，程序就会结束。`,
  noDisplay: '这里没有图形界面，没有打开窗口。程序在运行，请用浏览器打开下面的地址（只能用一次）：',
  noBrowser:
    '没有找到 Chromium、Chrome、Edge 或系统自带的浏览器，没有打开窗口。程序在运行，请用浏览器打开下面的地址（只能用一次）：',
  browserFailed: (browser: string) =>
    `${browser}没有打开。程序在运行，内容都在，请用浏览器打开下面的地址（只能用一次）：`,
  cameForward: '审议台已经开着，已请它到前面来。',
  pageMissing: '程序的页面还没有生成，没有启动，内容没有变动。请用 npm start 启动，它会先生成页面。',
  ended: '审议台已结束，内容都已存好。',
} as const;
