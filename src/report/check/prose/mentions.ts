/** Reading the prose for numbers it states about the tables: one pass, a clause at a time. */
import type { Report } from '../../model/index.ts';
import { scan } from '../scan.ts';
import { type Clause, concernsTables, lastYearNamed, type Speaker, topicOf } from './clauses.ts';
import type { TopicId } from './topics.ts';

export interface Mention {
  readonly topic: TopicId;
  /** 件, or 万元 for charges. */
  readonly value: number;
  readonly section: 'overview' | 'problems' | 'other';
  /** The words it was read from. */
  readonly words: string;
}

const SECTIONS = ['overview', 'problems', 'other'] as const;

const NUMBER =
  /(?<![\d.])(\d{1,3}(?:[,，]\d{3}){1,4}(?!\d)|\d{1,12})(\.\d{1,6})?\s?([余多]?[万亿]?[余多]?)\s?(件次|件|宗|起|份|例|项|部|元)/g;
/** The group of `NUMBER` that holds the unit. */
const UNIT = 4;
const SENTENCE_END = signs('。；;！？\n');
const CLAUSE_END = signs('。；;！？\n，,：:（(）)');
/** Words that leave the matter to the clause before: 共5件, 总计为5件. */
const FILLER =
  /^[\s、]*(?:全年|年内|本年度?|数量|案件|一)?(?:共计?|总计|合计|总共|总数|共有|有|计)?(?:为|是)?\s*$/;

/** A clause that says there was none, or names the whole of which some follow, lends its matter to no number. */
const LENDS_NOTHING = /没有|未|无(?!法)|[中里][，,]?$/;

/** Characters looked back over: what is further away says nothing about a number, and no text may take long. */
const LONGEST_CLAUSE = 80;
const LONGEST_SENTENCE = 240;

/** Bodies whose report counts for a whole area. */
const AREAS_OWN = /(?:政府|[省市县区州盟旗镇乡])$/;

/** What the report's prose says about its tables, in the order it says it. */
export function mentionsIn(report: Report): Mention[] {
  const speaker = { year: report.year, wholeArea: AREAS_OWN.test(report.agency.name ?? '') };
  return SECTIONS.flatMap((section) => {
    const text = report.sections[section];
    return text ? [...countsIn(text, section, speaker), ...denialsIn(text, section, speaker)] : [];
  });
}

function countsIn(raw: string, section: Mention['section'], speaker: Speaker): Mention[] {
  const text = /[０-９]/.test(raw) ? raw.normalize('NFKC') : raw;
  const mentions: Mention[] = [];
  let end = 0;
  for (const match of scan(NUMBER, text)) {
    const start = clauseStart(text, match.index, end);
    const before = text.slice(start, match.index);
    end = match.index + match[0].length;
    if (!concernsTables(before)) continue;
    const topic = topicOf(
      clauseAt(text, start, match.index, speaker),
      match[UNIT]!,
      text.slice(end, end + 6),
    );
    const value = topic && statedValue(match);
    if (topic && value !== undefined) {
      mentions.push({ topic, value, section, words: `${before}${match[0]}`.trim() });
    }
  }
  return mentions;
}

/** Where the clause that leads up to a position begins. */
function clauseStart(text: string, at: number, previousEnd: number): number {
  const least = Math.max(previousEnd, at - LONGEST_CLAUSE);
  const start = lastBefore(text, at, least, CLAUSE_END);
  const goesOn = start > least && !SENTENCE_END[text.charCodeAt(start - 1)];
  if (!goesOn || !FILLER.test(text.slice(start, at))) return start;
  const earlier = lastBefore(text, start - 1, least, CLAUSE_END);
  return LENDS_NOTHING.test(text.slice(earlier, start)) ? start : earlier;
}

/** The clause from `start` to `end`, with what stands before it in its sentence, and somewhat before that. */
function clauseAt(text: string, start: number, end: number, speaker: Speaker): Clause {
  const sentence = lastBefore(text, start, Math.max(0, start - LONGEST_SENTENCE), SENTENCE_END);
  const before = Math.max(0, sentence - LONGEST_SENTENCE);
  return {
    words: text.slice(start, end),
    sentence: text.slice(sentence, start),
    near: text.slice(sentence, end),
    before: text.slice(before, sentence),
    speaker,
  };
}

function lastBefore(text: string, at: number, least: number, ends: Uint8Array): number {
  let position = at;
  while (position > least && !ends[text.charCodeAt(position - 1)]) position--;
  return position;
}

/** A table over all UTF-16 units: clauses are cut for every number of every report. */
function signs(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Counts whole and exact, amounts in 万元; undefined for 约数 and other units. */
function statedValue(match: RegExpExecArray): number | undefined {
  const [, whole = '', fraction = '', scale, unit] = match;
  const number = Number(whole.replace(/[,，]/g, '') + fraction);
  if (/[余多]/.test(scale!)) return undefined;
  if (unit !== '元') return scale === '' && Number.isInteger(number) ? number : undefined;
  if (scale === '万') return number;
  return scale === '亿' ? number * 10_000 : number / 10_000;
}

const DENIAL =
  /(?:未|没有|无|未曾|从未)(?:收到|接到|受理|接收|发生|产生|引发|出现|涉及|被提起|有)?[^，。；;\n0-9一二三四五六七八九]{0,24}?(?:申请|行政复议(?:[、和及或与]?(?:行政)?诉讼)?|行政诉讼)(?:案件|情况|情形|现象|事项|的情况|件)*(?=[，。；;、\n]|$)/g;

/** Sentences that say there was none: 未收到政府信息公开申请, 未发生行政复议、行政诉讼. */
function denialsIn(text: string, section: Mention['section'], speaker: Speaker): Mention[] {
  return scan(DENIAL, text).flatMap(({ 0: words, index }): Mention[] => {
    const start = clauseStart(text, index, 0);
    const clause = clauseAt(text, start, index, speaker);
    const topic = deniedTopic(words, clause);
    return topic ? topic.map((each) => ({ topic: each, value: 0, section, words })) : [];
  });
}

/** A denial with a qualifier (纠错, 逾期, 书面…) denies only a part. */
const PARTLY =
  /败诉|纠[错正]|撤销|逾期|超期|超时|不服|书面|当面|网上|网络|在线|邮|传真|电话|窗口|公民|自然人|法人|企业|组织|个人|补正|更正|收费|费用|许可|重复|信访|出版|秘密|积压|结转|未|因[^，。]*(?:不当|违法|不及时)/;

function deniedTopic(words: string, clause: Clause): TopicId[] | undefined {
  if (PARTLY.test(words.slice(1)) || PARTLY.test(clause.words) || clause.words.includes('其中'))
    return undefined;
  if (otherYear(clause)) return undefined;
  if (/申请[^复诉]*$/.test(words) && !/行政(?:复议|诉讼)/.test(words)) {
    return /^(?:未|没有|从未|未曾)(?:收到|接到|受理|接收)/.test(words) && /公开(?:的)?申请|依申请/.test(words)
      ? ['newlyReceived']
      : undefined;
  }
  if (!/信息公开|政务公开|公开申请|依申请/.test(`${clause.before}${clause.near}${words}`)) return undefined;
  const topics: TopicId[] = [];
  if (/复议/.test(words)) topics.push('reconsideration');
  if (/诉讼/.test(words)) topics.push('litigation');
  return topics;
}

function otherYear({ near, speaker: { year } }: Clause): boolean {
  const named = lastYearNamed(near);
  return named !== undefined && year !== null && named !== year;
}
