import type { RosterEntry } from '../packet/roster.ts';
import { rosterFinder } from '../packet/roster.ts';
import type { Profile } from './profile.ts';
import type { Proposal } from './proposal.ts';

/** What is usually sent back, or not accepted at all. */
export type ProposalLint =
  | 'noTitle'
  | 'titleForm'
  | 'severalMatters'
  | 'noSituation'
  | 'noMeasure'
  | 'oneSentence'
  | 'onlyRequest'
  | 'excludedPersonal'
  | 'excludedPetition'
  | 'excludedCase'
  | 'excludedProduct'
  | 'excludedPowers'
  | 'manyUnits'
  | 'tooLong'
  | 'coSignersNotInformed'
  | 'blankNumber'
  | 'blankEmployer'
  | 'blankPhone'
  | 'notInRoster'
  | 'fewSigners'
  | 'noGrounds';

/** A fault of a proposal; `detail` is a name or a figure for its sentence. */
export interface ProposalFault {
  readonly lint: ProposalLint;
  readonly detail: string;
}

/** Deputies that a 议案 needs at county level and above (Organic Law of local congresses, art. 22). */
export const MOTION_SIGNERS = 10;
/** Body text beyond which a form is usually refused (one CPPCC system caps it there), in characters. */
const LONGEST = 2500;
/** Units beyond which a proposal is usually parted. */
const MOST_UNITS = 3;

const SENTENCE_END = /[。！？!?；;]/gu;
const SEVERAL_TITLE = /以及|和[^的]{2,}等|、[^、]{2,}(?:以及|和)|等(?:若干|几个|多个)(?:问题|方面)/u;
const SEVERAL_BODY = /(?:^|[。\n])(?:此外|另外|还有一个问题|另一件事|同时，?还(?:建议|希望)|第二件事)/u;
const MEASURE =
  /建议|应当?|要求|希望|推动|加快|加强|建立|完善|制定|出台|落实|明确|增加|设立|开展|组织|安排|给予|纳入|协调/u;
const REQUEST = /(?:的?(?:请示|报告|申请|函))$/u;
const REQUEST_BODY = /妥否|请(?:予)?(?:批示|批复|审批|审示)|特此(?:请示|报告)/u;
const PERSONAL =
  /(?:本人|我家|我(?:的)?(?:父|母|妻|丈夫|儿|女)|亲属|亲戚)[^。]{0,20}(?:住房|工资|职称|待遇|调动|补偿|拆迁|就业)/u;
const PETITION = /(?:转交|代转|现将)[^。]{0,20}(?:来信|信访|上访|举报|材料)|(?:上访|信访)(?:人|户)/u;
const CASE = /[（(]20\d\d[)）][^。]{0,12}号|(?:判决|裁定|起诉|上诉|再审|抗诉|立案)[^。]{0,12}(?:案|书)/u;
const PRODUCT =
  /(?:推广|采用|购买|使用)(?:我|本)(?:公司|厂|企业|单位)[^。]{0,16}(?:产品|技术|专利|设备)|学术(?:论文|探讨|观点)/u;
const POWERS =
  /(?:修改|修订|制定)(?:宪法|刑法|民法典|[^。]{0,10}法律)|(?:国务院|全国人大|中央军委|外交部|国防部)(?:应|要|须)/u;
const UNIT = /[\p{Script=Han}]{2,8}?(?:局|委员会|办公室|厅|集团|公司)(?![\p{Script=Han}]*?(?:说|里))/gu;

/** The faults of a proposal, those that block it first; an empty roster is not looked at. */
export function proposalFaults(
  proposal: Proposal,
  profile: Pick<Profile, 'name' | 'delegation' | 'deputyNumber' | 'employer' | 'phone'>,
  roster: readonly RosterEntry[],
): ProposalFault[] {
  const { form, coSigners } = proposal;
  const title = proposal.title.trim();
  const body = [proposal.situation, proposal.analysis, proposal.measures].map((text) => text.trim());
  const text = body.join('\n');
  const [situation = '', analysis = '', measures = ''] = body;
  const find = rosterFinder(roster);
  const signers = [profile, ...coSigners].filter(({ name }) => name.trim() !== '');
  const uninformed = coSigners.filter(({ name, informed }) => name.trim() !== '' && !informed);
  const unknown =
    roster.length === 0 ? [] : signers.filter(({ name, delegation }) => find(name, delegation) === null);
  const units = new Set(text.match(UNIT) ?? []);
  const checks: readonly (readonly [ProposalLint, boolean, string?])[] = [
    ['noTitle', title === ''],
    ['titleForm', title !== '' && !isTitle(title, form)],
    ['onlyRequest', REQUEST.test(title) || REQUEST_BODY.test(text)],
    ['severalMatters', SEVERAL_TITLE.test(title) || SEVERAL_BODY.test(text)],
    ['noSituation', situation === ''],
    ['noGrounds', form === 'motion' && analysis === ''],
    ['noMeasure', measures === '' || !(form === 'motion' || MEASURE.test(measures))],
    ['oneSentence', text.trim() !== '' && (text.match(SENTENCE_END)?.length ?? 0) <= 1],
    ['excludedPersonal', PERSONAL.test(text)],
    ['excludedPetition', PETITION.test(text)],
    ['excludedCase', CASE.test(text)],
    ['excludedProduct', PRODUCT.test(text)],
    ['excludedPowers', POWERS.test(text)],
    ['fewSigners', form === 'motion' && signers.length < MOTION_SIGNERS, String(signers.length)],
    ['coSignersNotInformed', uninformed.length > 0, uninformed.map(({ name }) => name.trim()).join('、')],
    ['notInRoster', unknown.length > 0, unknown.map(({ name }) => name.trim()).join('、')],
    ['manyUnits', units.size > MOST_UNITS, [...units].join('、')],
    ['tooLong', Array.from(text).length > LONGEST, String(Array.from(text).length)],
    ['blankNumber', profile.deputyNumber.trim() === ''],
    ['blankEmployer', profile.employer.trim() === ''],
    ['blankPhone', profile.phone.trim() === ''],
  ];
  return checks.flatMap(([lint, isFault, detail = '']) => (isFault ? [{ lint, detail }] : []));
}

function isTitle(title: string, form: Proposal['form']): boolean {
  return new RegExp(`^关于.+的${form === 'motion' ? '议案' : '(?:建议|意见|批评)'}$`, 'u').test(title);
}
