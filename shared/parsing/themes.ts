/**
 * Whether a short sentence names the theme of what follows (a run-in heading) or states a fact.
 * A theme is a verb phrase that names a line of work (加强生态环境共治), or a subject with a predicate of
 * general success (改革开放不断深化). Facts carry numbers, dates, persons, events, or argue with 是.
 */

/** Verbs that open a heading of government work. General words of the genre, not of any one report. */
const HEAD_VERBS =
  '继续|实现|加快|推动|加强|坚持|推进|深化|促进|强化|提升|建设|聚焦|优化|提高|突出|实施|打造|完善|增强|健全|统筹|抓好|加大|巩固|构建|' +
  '培育|扩大|激发|保持|厚植|办好|办优|筑牢|防范|落实|拓展|做大|做强|做优|做实|做细|做好|狠抓|维护|稳定|稳住|改善|繁荣|打赢|打好|保障|建立|' +
  '启动|永葆|发挥|探索|践行|守牢|守住|守好|抓实|抓紧|抓牢|织密|织牢|扛起|扛牢|把握|锤炼|建强|建好|建优|建成|提速|树牢|支持|夯实|提振|树立|塑造|严守|' +
  '展现|铸牢|增进|牢记|畅通|当好|丰富|坚守|兜牢|兜住|完成|解决|对接|涵养|贯彻|弘扬|融入|注重|秉承|开创|开展|确保|创建|创新|' +
  '引领|联动|争创|增添|争当|接力|彰显|传承|补齐|壮大|提质|放大|集聚|压实|守护|化解|遏制|治理|整治|服务|释放|挖掘|鼓励|' +
  '引导|倡导|营造|凝聚|传播|讲好|用好|用活|盘活|擦亮|描绘|绘就|谱写|书写|规范|改革|改进|改造|更新|升级|转变|转换|' +
  '调整|布局|编制|谋划|力争|力促|汇聚|妥善|从严|精心|恪守|恪尽|担当|勇于|敢于|善于|严格|严明|严肃|严厉|敬畏|站稳|发扬|力戒|' +
  '砥砺|练就|淬炼|锻造|持续|始终|全面|全力|大力|着力|切实|扎实|深入|不断|稳步|积极|有效|有力|有序|进一步|更好|更加|更大|更高|奋力|' +
  '努力|用力|用心|用情|聚力|聚势|强力|坚决|坚定|依法|多措并举|千方百计|毫不|持之以恒|矢志|不遗余力|精准|高标准|高质量|高水平|高效|纵深|' +
  '主动|认真|充分|整体|一体|综合|同步|分类|常态化|牢牢|牢固|科学|系统|优先|协同|合力|加力|竭力|倾力|全域|全方位|多渠道|多层次|因地制宜|牢抓|紧扣|紧盯|锚定|围绕|立足|着眼|' +
  '放宽|激活|补强|延伸|推广|推行|举全|凝心|做精|重视|控制|压减|淘汰|发展|繁育|引进|招引|组织|参与|主攻|攻坚|决战|决胜|履行|强基|崇尚|倡树|清正|' +
  '集中|扭住|抢抓|抢占|对标|承接|拉开|拓宽|疏解|疏通|打通|打响|打牢|推深|摸清|兜底|盘清|严防|严控|严管|力保|稳妥|稳固|稳健|稳慎|加紧|加速|加密|' +
  '切记|恪尽|锐意|勇担|勇当|勤政|廉洁|依靠|尊重|珍惜|倾听|回应|关爱|关心|救助|帮扶|扶持|培养|吸引|留住|活跃|振兴|美化|净化|绿化|亮化|保护|修复|节约|利用|开发|开放|开拓|开辟|打破|破除|破解|突破|化解|消除|减轻|降低|缩小|延长|增加|扩充|充实';

/** A verb with its result (做美, 用足, 夯实) opens a heading as the bare verbs do. */
const WITH_RESULT =
  '扩[能容面量围]|增[量效资能]|强[链筋基]|延链|补链|[做建抓守扛兜筑打用办管盘补织夯扎叫擦压握护聚育防稳][好牢强优实活紧住齐足稳细深透响清密准严大美亮精通赢起]';
const HEAD_VERB = new RegExp(`^(?:${HEAD_VERBS}|${WITH_RESULT})`, 'u');
const SHORT_HEAD = /^[敢提重讲促抓稳强优惠护保扩拓育树守严转建兴聚畅创拼干][^，。]{2,4}$/u;
const WITH_OBJECT = /^(?:以|用|在|把|将|让|为|从)[^，。]{2,34}(?:，[^，。]{3,24})?$/u;

/** Predicates of general success, at the end of a clause. */
const SUCCESS =
  /(?:成效|效果|成果|步伐|进展|突破|跨越|台阶|局面|格局|活力|面貌|优势|底色|屏障|基础|魅力|成色|动能|形势|态势)[^，。]{0,6}$|(?:持续|不断|稳步|显著|明显|全面|更加|日益|更|愈发|愈加|越来越|有力|有效|有序|扎实|加快|加速|加力|稳定|逐步|深入|大幅|切实|积极|快速|健康|蓬勃|协调|均衡|充分|提速|协同|系统|纵深|接续|初步|基本|进一步|稳健|平稳|强劲|深度|多点|竞相|高效|持久|日趋|日臻|不懈|创新|优化|加大|加码)[^，。]{2,6}$|(?:激发|点燃|实现|取得|迈上|迈出|呈现|开创|形成|展现|焕发|获得|迎来|再上|再创|再添|掀起)[^，。]{2,10}$|[稳好进新难]中[^，。]{1,3}$|提[质速效档能][^，。]{0,2}$|[增扩][效面容量值收]$|(?:提质|增效|向好|升级|提升|增强|改善|提高|加快|优化|完善|巩固|夯实|发力|见效|跃升|凸显|彰显|稳固|过硬|回暖|回升|丰硕|喜人|鲜明|亮丽|宜居|和谐|安定|进步|发展|繁荣|兴旺|壮大|推进|深化|突围|破局|破题|落地|纷呈|充盈|丰富)$/u;

/** Words at the beginning that carry the text on instead of naming a theme. */
const CARRIES_ON =
  /^(?:各位|同志们|同时|此外|另外|当前|目前|今年|今后|明年|去年|过去|一年来|五年来|这一年|这五年|几年来|多年来|回顾|回首|展望|刚刚|新的|新征程|根据|按照|依据|为了|为此|经过|由于|随着|面对|针对|但|虽|尽管|只有|只要|如果|我们|我市|我省|我县|我区|我州|我|让我们|这些|这是|这|上述|以上|其中|现在|成绩|奋斗|实践|事实|历史|时代|蓝图|征程|使命|“十[二三四五六七]|二〇|\d|政府系统|各级|特别是|尤其|总的|总之|对此|在此|与此|实现上述|实现(?:今年|全年|这些|以上)|是|也|更是|艰难|民之|民惟|民为|百姓|群众的?事|惟有|唯有|天下|万众|一花)/u;
const ARGUES =
  /(?<!求)是(?!否)|必须|应该|已经|正在|即将|没有|(?<![主重需首必紧次])要(?!求|素|闻|地|点|塞|道|务|件|害)|，但|也有|需要|[吗呢吧]$|(?<!为)了(?!解|结|然)|将(?!军|来)|仍|却|还|依然|虽然|不是|越是|须|谢|祝|会议|以下|如下|下列|几个?方面|等等/u;
/** Single events: what somebody received, opened, signed or held. */
const EVENT =
  /入选|获批|获评|荣获|获得|摘得|被[评列授确认命]|挂牌|落户|竣工|开工|投产|通车|投用|启用|成立|揭牌|举办|召开|承办|举行|创成|通过|出台|印发|发布|颁布|上线|开通|开园|开业|开馆|签约|完工|贯通|当选|位居|位列|排名|居全|列全|成为|跻身|晋升|晋级|全面完成|全面建成|按期完成|如期完成|全部完成|圆满完成|新增|率先|首[个家批次例]|连续|荣列|夺得|斩获|授予|吸引|达到|增至|纳入|列为|评为|试点$|奖$/u;

/** The sentence without what stands in quotation marks or title marks, where names and their numbers live. */
export function withoutQuoted(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》|（[^）]*）|\[[^\]]*\]/gu, '＿');
}

/** How a sentence opens its theme: by a verb phrase, by a subject with a predicate of success, or not at all. */
export type ThemeKind = 'verb' | 'success' | null;

/** Judges one sentence (canonical, without final stop); at most `commas` clauses beyond the first. */
export function themeOf(sentence: string, commas = 1): ThemeKind {
  const bare = withoutQuoted(sentence);
  if (sentence.length < 3 || sentence.length > 48) return null;
  if (/[\d；：:！？%]/u.test(bare)) return null;
  if (bare.split('，').length - 1 > commas) return null;
  if (CARRIES_ON.test(sentence) || ARGUES.test(bare)) return null;
  const clauses = sentence.split('，');
  const first = clauses[0] ?? '';
  if (SHORT_HEAD.test(sentence)) return 'verb';
  if (HEAD_VERB.test(first)) return 'verb';
  const last = withoutQuoted(clauses.at(-1) ?? '');
  if (WITH_OBJECT.test(sentence) && (HEAD_VERB.test(last) || clauses.length === 1)) return 'verb';
  if (EVENT.test(bare)) return null;
  return SUCCESS.test(last) ? 'success' : null;
}

/** Whether a sentence begins with words that carry the text on (过去的五年极不寻常), however short it is. */
export const carriesOn = (sentence: string): boolean => CARRIES_ON.test(sentence);

/** Whether a short opening could name a theme although its words do not tell: no number, no event, no argument. */
export function mayBeTheme(sentence: string): boolean {
  const bare = withoutQuoted(sentence);
  if (sentence.length < 4 || sentence.length > 14 || /[\d；：，！？%]/u.test(bare)) return false;
  return !CARRIES_ON.test(sentence) && !ARGUES.test(bare) && !EVENT.test(bare);
}

const PART_WORDS =
  /回顾|总结|(?:工作|任务)(?:安排|部署|打算|建议)|总体(?:要求|部署|思路|考虑|安排)|(?:主要|重点|目标|年度|中心)(?:任务|工作|目标)|(?:奋斗|预期|发展|主要)目标|远景|展望|规划构想|发展思路|成就|工作及成效|(?:政府|自身)建设$|自身建设|政府治理|治理能力|服务型政府|年工作(?:安排|重点|要点)?$/u;

/** Whether an unnumbered line reads like the title of a main part (…年工作回顾, 加强政府自身建设). */
export function isPartTitle(title: string): boolean {
  if (title.length > 45 || /[。；！？]/u.test(title)) return false;
  if (/^(?:一年来|五年来|过去[一五]年，|我们|各位)|我们/u.test(title)) return false;
  if (!PART_WORDS.test(title)) return false;
  return (
    !title.includes('，') ||
    /^(?:全面|切实|不断|进一步|大力|着力|努力|持续)?(?:加强|推进|强化|提升|深化)政府/u.test(title)
  );
}
