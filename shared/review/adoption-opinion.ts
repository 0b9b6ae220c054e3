import { judgeFigures } from './adoption-figures.ts';
import type { AdoptionWindow } from './adoption-window.ts';
import { core, echoes, realizedShare } from './adoption-words.ts';
import { judgeWording, stands } from './adoption-wording.ts';
import type { AdoptionVerdict } from './adoption.ts';

/** What an opinion can ask a report to say, and how an addition answers it. */
const asks: readonly { readonly asked: RegExp; readonly answered: RegExp }[] = [
  {
    asked:
      /数量|量化|台数|个数|次数|家数|具体数|多少(?!资金|钱|投)|几[个家条处项]|比例|目标值|数量目标|面积|覆盖率/u,
    answered: /\d|[一二三四五六七八九十百千万两]+[个家条处项台次所名]/u,
  },
  { asked: /资金|投资额|金额|经费|投入|钱从/u, answered: /元|资金|经费|预算/u },
  {
    asked: /时限|时间|期限|何时|什么时候|时间表|进度/u,
    answered: /\d{1,2}月|年底|年内|月底|季度|上半年|下半年|年末|\d{4}年|前完成|期间/u,
  },
  { asked: /责任单位|责任部门|牵头|谁负责|谁来|哪个部门/u, answered: /[局委办厅院]|部门|牵头|负责|政府/u },
  { asked: /哪个[区县市镇乡村]|(?<!从)哪里|在哪|地点|位置|选址/u, answered: /[在到市县区镇乡村]/u },
];

const CHANGE = /把“([^”]+)”(?:一词|的表述)?(?:改为|改成)“([^”]+)”/u;
/** Words that say something against what the report says. */
const OBJECTION = /删|去掉|拿掉|不写|不提|不宜|不妥|不当|不合适|不贴切|不准确|口语|空话|套话|改|换/u;
/** The quote as a whole should go. */
const REMOVE =
  /(?<!不[要能宜应可必]|别)(?:删|去掉|拿掉)|不写|不提|[不别](?:必|用|要|宜)[写提]|取消|停办|不再?办/u;
const ONLY_PART = /[前后]半|其中/u;
/** A subject that is to be added, up to the next mark. */
const SUBJECT = /(?:增加|补充|加上|加入|写进)(?:对|关于|有关)?([^“”，。；、并]{2,20})/gu;
const EMPTY = /的(?:内容|表述|措施|安排|部分|要求)$/u;
/** Share of a subject's words that must be new beside the quote. */
const NAMED = 0.5;
/** Share of the quote that must still stand where the sentence is to speak of the same matter. */
const SAME_MATTER = 0.5;

/**
 * What became of an opinion in free words. What it asks for is read out of it: words in quotation marks that should
 * stand there or go, a subject to be added, a figure to be changed, a number, money, a time, a place, who is
 * responsible; else whether what was added says what the opinion said. Where nothing of it can be found and the
 * passage did change, only the drafters know.
 */
export function judgeOpinion(window: AdoptionWindow, body: string): AdoptionVerdict {
  const isUntouched = window.newSentence.includes(core(window.quote)) && window.added === '';
  const change = CHANGE.exec(body);
  if (change) {
    const [, from = '', to = ''] = change;
    if (window.oldSentence.includes(from)) {
      return judgeWording({ ...window, quote: from }, { operation: 'replace', proposed: to });
    }
  }
  const words = quoted(window, body);
  if (words.length === 0 && REMOVE.test(body)) return judgeRemoval(window, body);
  // A number in a sentence about something else answers nothing.
  const isSameMatter = window.kept.length >= window.quote.length * SAME_MATTER;
  const figures = isSameMatter ? judgeFigures(window, body) : null;
  if (figures && words.length === 0) return figures;
  const answers = [...words, ...subjects(window, body), ...(isSameMatter ? facts(window, body) : [])];
  const met = answers.filter(Boolean).length;
  if (met > 0) return met === answers.length ? 'adopted' : 'partly';
  if (echoes(body, window)) return answers.length > 1 ? 'partly' : 'adopted';
  return isUntouched ? 'notAdopted' : 'unclear';
}

function judgeRemoval(window: AdoptionWindow, body: string): AdoptionVerdict {
  const verdict = judgeWording(window, { operation: 'delete', proposed: '' });
  return verdict === 'partly' && ONLY_PART.test(body) ? 'unclear' : verdict;
}

/** Words in quotation marks: those the report has are objected to or only named, the others are to be written. */
function quoted(window: AdoptionWindow, body: string): boolean[] {
  return [...body.matchAll(/“([^”]+)”/gu)].flatMap(([, said = '']) => {
    const words = core(said);
    const [before, now] = [stands(window.oldSentence, words), stands(window.newSentence, words)];
    const isNamed = window.quote.includes(words) || before > 0;
    if (!isNamed) return [now > 0];
    if (new RegExp(`(?:加|补充|写)[^，。“”]{0,4}“${escape(said)}”`, 'u').test(body)) return [now > before];
    return OBJECTION.test(body.replaceAll(/“[^”]*”/gu, '')) && isSubject(body, said) ? [now < before] : [];
  });
}

/** True for quoted words at which an objection may be aimed, not for a place: 在“民生实事”后面. */
const isSubject = (body: string, said: string): boolean =>
  !new RegExp(`[在将把于]?“${escape(said)}”(?:之)?(?:[前后]|中)`, 'u').test(body);

const escape = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

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
