import type { AdoptionWindow } from './adoption-window.ts';
import { core, realizedShare } from './adoption-words.ts';
import { isNew, judgeWording } from './adoption-wording.ts';
import type { AdoptionVerdict } from './adoption.ts';

/** What an opinion can ask a report to say, and how an addition answers it. */
const asks: readonly { readonly asked: RegExp; readonly answered: RegExp }[] = [
  {
    asked: /数量|台数|个数|次数|家数|多少(?!资金|钱|投)|几[个家条处项]|比例|目标值|数量目标|面积|覆盖率/u,
    answered: /\d|[一二三四五六七八九十百千万两]+[个家条处项台次所名]/u,
  },
  { asked: /资金|投资额|金额|经费|投入|钱从/u, answered: /元|资金|经费|预算/u },
  {
    asked: /时限|时间|期限|何时|什么时候|时间表|进度/u,
    answered: /\d{1,2}月|年底|年内|月底|季度|上半年|下半年|年末|\d{4}年|前完成|期间/u,
  },
  { asked: /责任单位|责任部门|牵头|谁负责|谁来|哪个部门/u, answered: /[局委办厅院]|部门|牵头|负责|政府/u },
];

/** Words in quotation marks that are to be written. */
const WRITE = /(?:改为|改成|增加|补充|写进|写上|加上|加入|表述为|写明)“([^”]+)”/gu;
const CHANGE = /把“([^”]+)”(?:一词|的表述)?(?:改为|改成)“([^”]+)”/u;
/** A subject that is to be added, up to the next mark. */
const SUBJECT = /(?:增加|补充|加上|加入|写进)(?:对|关于|有关)?([^“”，。；、并]{2,20})/gu;
const EMPTY = /的(?:内容|表述|措施|安排|部分)$/u;
/** Share of a subject's words that must be new beside the quote. */
const NAMED = 0.5;

/**
 * What became of an opinion in free words. What it asks for is read out of it: words in quotation marks, a subject to
 * be added, a number, money, a time, who is responsible. Where nothing of it can be found and the passage did change,
 * only the drafters know.
 */
export function judgeOpinion(window: AdoptionWindow, body: string): AdoptionVerdict {
  const change = CHANGE.exec(body);
  if (change) {
    const [, from = '', to = ''] = change;
    if (window.oldSentence.includes(from)) {
      return judgeWording({ ...window, quote: from }, { operation: 'replace', proposed: to });
    }
  }
  const answers = [...quoted(window, body), ...subjects(window, body), ...facts(window, body)];
  const met = answers.filter(Boolean).length;
  if (met > 0) return met === answers.length ? 'adopted' : 'partly';
  const isUntouched = window.newSentence.includes(core(window.quote)) && window.added === '';
  return isUntouched ? 'notAdopted' : 'unclear';
}

const quoted = (window: AdoptionWindow, body: string): boolean[] =>
  [...body.matchAll(WRITE)].map(([, words = '']) => isNew(window, core(words)));

function subjects(window: AdoptionWindow, body: string): boolean[] {
  return [...body.matchAll(SUBJECT)].flatMap(([, subject = '']) => {
    const words = subject.replace(EMPTY, '');
    const share = realizedShare(words, window.oldSentence, window.added);
    return share === null ? [] : [share >= NAMED];
  });
}

function facts(window: AdoptionWindow, body: string): boolean[] {
  return asks
    .filter(({ asked }) => asked.test(body.replaceAll(SUBJECT, '')))
    .map(({ answered }) => answered.test(window.added));
}
