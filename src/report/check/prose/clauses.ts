/** Which cells a clause with a number speaks of, if any. Silent in doubt: a wrong quarrel costs more than a missed one. */
import type { TopicId } from './topics.ts';

export interface Clause {
  /** The words right before the number. */
  readonly words: string;
  /** What stands before them in the same sentence. */
  readonly sentence: string;
  /** Both together. */
  readonly near: string;
  /** Some of what stands before the sentence. */
  readonly before: string;
  readonly speaker: Speaker;
}

/** The report the words stand in. */
export interface Speaker {
  readonly year: number | null;
  /** Whether 全县 means the report's own figures. */
  readonly wholeArea: boolean;
}

const CONCERNS =
  /申请|依申请|结转|转结|新收|复议|诉讼|许可|处罚|强制|收费|规范性文件|公开$|公开的?有?$|无法提供|不予处理|其他处理|办结|答复|受理/;

/** Comparisons, shares, totals over years, approximations. */
const NOT_THIS_YEARS =
  /增加|减少|增长|下降|上升|同比|环比|较|相比|比上|比去|累计|历年|平均|每[年月周日]|以来|占|近$|约$|将近|大约|超过$|超$|达到$|分别|各$|半年|季度|\d{1,2}月份|(?<!\d)\d{1,2}[至到—–-]\d{1,2}月(?!\d)|去年(?!结转|转结)|上一?年度?(?!度?(?:结转|转结))/;

/** One channel, one class of applicant, one level of government: not the table's total. */
const ONLY_A_PART =
  /其中|网上|网络|在线|线上|线下|网站|平台|系统|邮箱|邮件|信函|邮寄|来信|来函|当面|现场|窗口|传真|书面|纸质|口头|电子|自然人|公民|个人|企业|法人|机构|律师|社会组织|本级|各(?:部门|单位|街道|镇|乡|区|县|级)|(?<![我本])(?:部门|单位)(?:共|收)|转[办交送]|代收|重复|同一/;

/** Words that make a number part of other work: letters, hotlines, petitions, corrections. */
const OTHER_WORK =
  /补正|更正|咨询|留言|信访|热线|12345|12336|信箱|来电|提案|建议|议案|网民|问政|舆情|投诉|举报|检查|听证|调解|仲裁|合同|人大|政协/;

const WHOLE_AREA = /全(?:省|市|县|区|州|盟|旗|系统)/;

/** A first look that rules most numbers out. */
export function concernsTables(words: string): boolean {
  return CONCERNS.test(words);
}

/** @param after the few characters that follow the number and its unit */
export function topicOf(clause: Clause, unit: string, after: string): TopicId | undefined {
  const { words, speaker } = clause;
  if (WHOLE_AREA.test(words) && !speaker.wholeArea) return undefined;
  if (NOT_THIS_YEARS.test(words) || ofAnotherYear(clause) || /^(?:以上|左右|以内|次)/.test(after))
    return undefined;
  if (unit === '元') return /收费/.test(words) && !/处理费|减免|降|免/.test(words) ? 'charges' : undefined;
  return carried(words) ?? disputes(clause) ?? tableTwo(words, unit) ?? requests(clause, unit);
}

function ofAnotherYear({ words, sentence, speaker: { year } }: Clause): boolean {
  if (year === null) return false;
  const here = lastYearNamed(words);
  if (here !== undefined) return here !== year && !words.includes('结转');
  const earlier = lastYearNamed(sentence);
  return earlier !== undefined && earlier !== year;
}

/** The last 20xx年 of a text. */
export function lastYearNamed(text: string): number | undefined {
  for (let at = text.lastIndexOf('年'); at >= 4; at = text.lastIndexOf('年', at - 1)) {
    if (text[at - 4] !== '2' || text[at - 3] !== '0') continue;
    const [tens, ones] = [digitAt(text, at - 2), digitAt(text, at - 1)];
    if (tens >= 0 && ones >= 0) return 2000 + 10 * tens + ones;
  }
  return undefined;
}

/** -1 where there is none. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

const ZERO = '0'.charCodeAt(0);

function carried(clause: string): TopicId | undefined {
  const words = clause.replace('转结', '结转').replace('其中', '');
  if (!words.includes('结转') || ONLY_A_PART.test(words)) return undefined;
  if (/新收|新增|收到|受理|办结|答复/.test(words)) return undefined;
  const forward = FORWARD.test(words);
  return forward === OVER.test(words) ? undefined : forward ? 'carriedForward' : 'carriedOver';
}

const FORWARD =
  /结转(?:至|到|入|往)?(?:下|次|明|后|20\d\d)|(?:下|次|明)一?年[^，]{0,4}(?:继续办理|办理|结转)|跨年/;
const OVER = /(?:上|去|往|前)一?个?年度?[^，]{0,12}结转|20\d\d年度?结转(?!至|到|入|下)|结转自上/;

const DISPUTE_DETAIL =
  /维持|纠[正错]|撤销|审结|未审|尚未|胜诉|败诉|直接|复议后|经复议|结案|撤[回诉]|驳回|终止|参加|参与|出庭|应诉率|一审|二审|再审|上诉|其中|主动|化解|办理(?:行政)?复议|审理|听证|意见书/;

function disputes({ words, sentence, near, before }: Clause): TopicId | undefined {
  const review = /复议/.test(words);
  const suit = /诉讼|应诉/.test(words);
  if (!review && !suit) return undefined;
  if (DISPUTE_DETAIL.test(words) || ONLY_A_PART.test(words) || sentence.includes('其中')) return undefined;
  const caused = /被申请|被提起|发生|引发|产生|引起|提起|涉及/.test(near) && /公开/.test(`${before}${near}`);
  if (!/信息公开|公开申请|依申请公开|政务公开/.test(near) && !caused) return undefined;
  if (review && suit) return 'disputes';
  return review ? 'reconsideration' : 'litigation';
}

const DECISIONS = [
  ['行政许可', 'licences'],
  ['行政处罚', 'penalties'],
  ['行政强制', 'coercions'],
] as const;
/** Published, listed, filed or inspected is not decided. */
const NOT_DECIDED =
  /公开|公示|发布|公布|公告|事项|目录|清单|信息|录入|归集|上传|上报|案卷|文书|听证|复议|诉讼|裁量|标准|取消|下放|承接|专栏|评查|典型|一般程序|简易|普通程序|不予|免予|从轻|减轻|立案|受理|申请/;

function tableTwo(words: string, unit: string): TopicId | undefined {
  const matter = words.includes('行政') ? DECISIONS.filter(([name]) => words.includes(name)) : [];
  if (matter.length > 0) {
    const decided = /(?:作出|做出|办理|办结|实施|决定|处理|给予|下达|共)/.test(words);
    const single = matter.length === 1 && decided && !NOT_DECIDED.test(words) && !ONLY_A_PART.test(words);
    return single && /[件宗起项]/.test(unit) ? matter[0]![1] : undefined;
  }
  if (
    !words.includes('规范性文件') ||
    /公开|公示|发布|公布|解读|审查|审核|备案|清理|草案|征求|起草|上报|代|评估|其中|党/.test(words)
  )
    return undefined;
  const deeds = [
    [/现行有效|继续有效/, 'documentsValid'],
    [/废止|失效/, 'documentsRepealed'],
    [/制发|制定|出台|印发|新制/, 'documentsMade'],
  ] as const;
  const done = deeds.filter(([pattern]) => pattern.test(words));
  return done.length === 1 ? done[0]![1] : undefined;
}

const RESULT = /部分公开|不予公开|(?:予以|同意|决定)公开|无法提供|不予处理|其他处理/g;
const RESULTS: Readonly<Record<string, TopicId>> = {
  部分公开: 'partlyDisclosed',
  不予公开: 'withheld',
  无法提供: 'unavailable',
  不予处理: 'notProcessed',
  其他处理: 'otherHandling',
};

function requests({ words, sentence, near }: Clause, unit: string): TopicId | undefined {
  if (!near.includes('申请') || unit === '项' || unit === '部' || OTHER_WORK.test(words)) return undefined;
  if (/(?:许可|低保|救助|补贴|户籍|证|登记)[^，]{0,4}申请/.test(near)) return undefined;
  const results = words.match(RESULT);
  if (results) {
    return results.length > 1 || partOfResult(words) ? undefined : (RESULTS[results[0]] ?? 'disclosed');
  }
  if (ONLY_A_PART.test(words) || sentence.includes('其中')) return undefined;
  const taken = /新收|新增|收到|接收|接到|受理|登记/.test(words);
  const done = /办结|答复|办理完[毕结]|回复|已办/.test(words);
  if (taken === done) return undefined;
  if (done) return /逾期|超期|延期|顺延|下一?年|结转|未|尚|率|当场|不/.test(words) ? undefined : 'concluded';
  if (!words.includes('申请') || !/公开|依申请/.test(near)) return undefined;
  return /新收|新增/.test(words) && !words.includes('结转') ? 'newlyReceived' : 'received';
}

/** A reason named beside the result makes it one row of several. */
function partOfResult(words: string): boolean {
  return ONLY_A_PART.test(words.replace(/其中/g, '')) || /因|涉及|属于|由于/.test(words);
}
