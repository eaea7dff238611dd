/** What a hook can ask to be told of. */
import { MATTER_KINDS } from '../../register/index.ts';

/** Notices the system makes of itself; events of the register are named by their own types. */
export const NOTICE_TOPICS = {
  'notice.due': '期限提醒',
  'notice.consultation': '征求其他机关意见久未答复',
  'notice.duty': '主动公开任务提醒',
  'notice.report': '年度报告提醒',
  'notice.head': '每日链尾',
  'notice.backup': '备份提醒',
  'notice.hook': '推送已停用',
  'notice.job': '后台作业多次失败',
} as const;
export type NoticeTopic = keyof typeof NOTICE_TOPICS;

/** Kinds whose events are told outside: never those about applicants, of whom not even the numbers leave the house. */
const TOLD: ReadonlySet<string> = new Set([
  ...Object.keys(MATTER_KINDS).filter((kind) => kind !== 'person'),
  'correction',
  'notice',
]);

const TOPIC = /^([a-z]+)\.(\*|[A-Za-z]{1,60})$/;

export function isTopic(text: string): boolean {
  return text === '*' || TOLD.has(TOPIC.exec(text)?.[1] ?? '');
}

export function isTold(topic: string): boolean {
  return TOLD.has(topic.slice(0, topic.indexOf('.')));
}

export function wants(topics: readonly string[], topic: string): boolean {
  if (!isTold(topic)) return false;
  return topics.some((one) => one === '*' || one === topic || one === `${topic.split('.')[0]}.*`);
}

/** Whether only notices are asked for: the one thing there is a sentence for. */
export function isForPeople(topics: readonly string[]): boolean {
  return topics.every((topic) => topic.startsWith('notice.'));
}
