/** What a hook can ask to be told of. */
import { MATTER_KINDS } from '../../register/index.ts';

/** Messages the system makes of itself; events of the register are named by their own types. */
export const MESSAGE_TOPICS = {
  'message.due': '期限提醒',
  'message.consultation': '征求其他机关意见久未答复',
  'message.duty': '主动公开任务提醒',
  'message.report': '年度报告提醒',
  'message.head': '每日链尾',
  'message.backup': '备份提醒',
  'message.hook': '推送已停用',
  'message.job': '后台作业多次失败',
} as const;
export type MessageTopic = keyof typeof MESSAGE_TOPICS;

/** Kinds whose events are told outside: never those about applicants, of whom not even the numbers leave the house. */
const TOLD: ReadonlySet<string> = new Set([
  ...Object.keys(MATTER_KINDS).filter((kind) => kind !== 'person'),
  'correction',
  'message',
]);

/**
 * Everything that can be asked for, with what it means: one that does not exist would be waited for in vain.
 * @param events every event of the register, by its type
 */
export function topicsOf(events: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kinds: Readonly<Record<string, string>> = {
    ...MATTER_KINDS,
    correction: '台账更正',
    message: '系统消息',
  };
  const wholes = [...TOLD].map((kind) => [`${kind}.*`, `${kinds[kind]}的全部`]);
  const told = Object.entries({ ...events, ...MESSAGE_TOPICS }).filter(([topic]) => isTold(topic));
  return { '*': '全部', ...Object.fromEntries(wholes), ...Object.fromEntries(told) };
}

export function isTold(topic: string): boolean {
  return TOLD.has(topic.slice(0, topic.indexOf('.')));
}

export function wants(topics: readonly string[], topic: string): boolean {
  if (!isTold(topic)) return false;
  return topics.some((one) => one === '*' || one === topic || one === `${topic.split('.')[0]}.*`);
}

/** Whether only messages are asked for: the one thing there is a sentence for. */
export function isForPeople(topics: readonly string[]): boolean {
  return topics.every((topic) => topic.startsWith('message.'));
}
