import type { Slice } from './sentences.ts';

/** Words of every field of work, which tell nothing of a theme. */
const GENERAL =
  /发展|建设|推进|推动|工作|体系|能力|水平|加强|提升|加快|促进|强化|持续|深入|实施|质量|大力|全面|积极|机制|制度|行动|工程|项目|重点|优化|完善|支持|改革|管理|国家|全省|全市/gu;

/** Whether most themes of a row are taken up by the text behind them (持续抓好长江大保护。铁腕整改长江经济带问题…). */
export const takenUp = (paragraph: string, row: readonly Slice[]): boolean => {
  const taken = row.filter((theme, index) => {
    const behind = paragraph.slice(theme.end, row[index + 1]?.start ?? paragraph.length);
    const words = paragraph.slice(theme.start, theme.end).replace(GENERAL, ' ');
    return [...words.matchAll(/./gu)].some(({ index: at }) => {
      const pair = words.slice(at, at + 2);
      return /^\p{Script=Han}{2}$/u.test(pair) && behind.includes(pair);
    });
  });
  return taken.length >= row.length * 0.75;
};
