/** What somebody may want more or less of; who stands on the two sides of one asks for opposite things. */
interface Axis {
  readonly wanting: readonly RegExp[];
  readonly against: readonly RegExp[];
}

const NUMBER = '[0-9一二三四五六七八九十百千万两几]';
/** What a report sets a figure for; `5.2%` and `20家` are such things too. */
const SET =
  '(?:目标|指标|任务|规模|数量|名额|比例|比重|增速|增幅|定得?|[0-9]+(?:\\.[0-9]+)?[%万亿]?[家个台户名人亩项部处所张条场元天]?)';
const ASKS = '(?:建议|希望|应当?|宜|要|可以|请|盼|不妨|能不能|能否|适当|继续|再)';

/** Clear sayings alone: what may be meant otherwise is no stance. */
const AXES: readonly Axis[] = [
  {
    wanting: [
      new RegExp(
        `${SET}[^，。；]{0,4}(?:(?:太|偏|过于|略显|有点|有些|略|还是|仍)(?:低|保守|少|小)|(?:低|少|小)了)`,
        'u',
      ),
      new RegExp(`(?:提高|上调|调高|增加|扩大|恢复|追加|冲)(?:到|至|为)[^，。；]{0,3}${NUMBER}`, 'u'),
      new RegExp(`${ASKS}[^，。；]{0,6}(?:提高|上调|调高|扩大)[^，。；]{0,3}${SET}`, 'u'),
      new RegExp(`${ASKS}[^，。；]{0,6}增加[^，。；]{0,3}(?:名额|数量|规模|${NUMBER})`, 'u'),
      new RegExp(`${ASKS}[^，。；]{0,6}${SET}[^，。；]{0,2}(?:提高|上调|调高|扩大|增加|再高)`, 'u'),
      /再加码|应加码|宜加码|跳一跳|往上(?:提|调|定|冲)|太保守|偏保守|略显保守|远远不够|杯水车薪|(?:还|再)(?:可以)?多(?:建|办|放|设|开|改|修|装|一?[些点])|往[0-9.]+%?冲/u,
      new RegExp(`${ASKS}[^，。；]{0,4}多(?:建|办|放|设|开|改|修|装)`, 'u'),
    ],
    against: [
      new RegExp(`${SET}[^，。；]{0,4}(?:太|偏|过|过于|有点|有些|略)高`, 'u'),
      new RegExp(`(?:下调|调低|降低|减少|压缩|压减|缩减|减|降)(?:到|至|为)[^，。；]{0,3}${NUMBER}`, 'u'),
      new RegExp(`${ASKS}[^，。；]{0,6}(?:下调|调低|降低|缩减|压缩)[^，。；]{0,3}${SET}`, 'u'),
      new RegExp(`${ASKS}[^，。；]{0,6}${SET}[^，。；]{0,2}(?:下调|调低|降低|缩减)`, 'u'),
      /往下(?:调|降)|再?放低|调低(?:一)?[些点]|完不成|难(?:以)?完成|(?:未必|恐怕|恐)[^，。；]{0,4}(?:完成|达到|实现|守得住)|好高骛远|脱离实际|留有余地|留点余地/u,
      new RegExp(`(?:${ASKS}[^，。；]{0,4})?少(?:建|办|设|开|搞)(?:一?[些点几]|了吧|为好)`, 'u'),
      /不宜再(?:建|增|上|办)|没有?必要再?(?:建|增|上|办|搞)|(?:建议|应当?|宜)[^，。；]{0,3}(?:取消|叫停|暂缓|缓建|停办)/u,
    ],
  },
  {
    wanting: [
      /严惩|重罚|狠狠?罚|从严(?:查处|处罚|处理|惩处)|顶格|不手软|不能手软|零容忍|一拆到底|绝不姑息|决不姑息|动真格/u,
    ],
    against: [
      /首违不罚|免罚|轻微不罚|先提醒|教育为主|区别对待|分类处置|分类处理|缓冲期|过渡期|宽限|留出.{0,6}时间|给.{0,4}(?:改造|整改)的?(?:时间|期限)|一刀切|强拆|一关了之|一拆了之|简单粗暴/u,
    ],
  },
  {
    wanting: [
      /(?:应|要|希望|建议|盼)[^，。；]{0,10}(?:开放|敞开|放开)|(?:别|不要|不能)(?:圈|围|锁|关)起来|铺[^，。；]{0,4}栈道|多开放|扩大开放/u,
    ],
    against: [/封起来|该封就封|封闭管理|不宜开放|不应开放|限制(?:进入|开放)|减少开放|禁止进入/u],
  },
  {
    wanting: [/(?:应|要|请|建议|希望|盼)[^，。；]{0,8}(?:加快|尽快|早日|提速|抓紧)/u],
    against: [/缓建|暂缓|缓一缓|先放放|放一放|不必急|不急于|不宜过快|不宜求快|放慢/u],
  },
];

/**
 * Words before a saying that turn it round, only ask about it or tell what happened: 不宜提高, 为何下调, 从5万降到2万. Who is
 * hard on what is new alone says nothing of the rest.
 */
const TURNED =
  /(?:(?:不|别|勿|莫|没有?|未|防止|避免|杜绝|反对)[^，。；]{0,4}|(?:为何|为什么|为啥|何以|怎么)[^，。；]{0,12}|(?:从|由)[^，。；]{0,10}|新增[^，。；]{0,8})$/u;
/** A question is a stance only where it asks politely. */
const POLITE = /能不能|能否|可否|可不可以|是否可以/u;
const SENTENCE = /[^。！？]*[。！？]?/gu;
/** What is dear, not set too high. */
const PRICE = /价|费|租|利率|利息|成本|门槛|负担/u;

const says = (sentences: readonly string[], sayings: readonly RegExp[]): boolean =>
  sentences.some((sentence) => {
    if (sentence.endsWith('？') && !POLITE.test(sentence)) return false;
    return sayings.some((saying) => {
      const found = saying.exec(sentence);
      if (found === null) return false;
      const before = sentence.slice(0, found.index);
      return !TURNED.test(before) && !PRICE.test(before.slice(-5) + found[0]);
    });
  });

/** A side (+1 wanting it, −1 against it, 0 neither or both) for each axis. */
export type Stance = readonly (-1 | 0 | 1)[];

/** Where an opinion clearly stands; null when it stands nowhere. */
export function stanceOf(text: string): Stance | null {
  const sentences = text.match(SENTENCE) ?? [];
  const stance = AXES.map(({ wanting, against }) => {
    const [up, down] = [says(sentences, wanting), says(sentences, against)];
    return up === down ? 0 : up ? 1 : -1;
  });
  return stance.some((each) => each !== 0) ? stance : null;
}

/** Whether the two ask for opposite things on one axis and agree on no other. */
export function against(a: Stance, b: Stance): boolean {
  const products = a.map((each, at) => each * (b[at] ?? 0));
  return products.some((each) => each < 0) && !products.some((each) => each > 0);
}
