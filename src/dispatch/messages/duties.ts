/** Duties to publish that come round or follow an event, as reminders. */
import { cite, DUTIES, type DutyLine, type DutyStatus, printCitation } from '../../law/index.ts';
import type { DraftMessage } from './message.ts';

/** Days before the last day from which a duty is reminded of. No text sets it: a week is enough for one page. */
const AHEAD = 7;

/** One reminder in the last week of each period, and one when it is over and nothing is published. */
export function dutyMessages({ lines }: DutyStatus, today: Temporal.PlainDate): DraftMessage[] {
  return lines.flatMap((line) => {
    if (line.state === 'late') return [messageOn(line, 'late')];
    const near = line.due !== undefined && today.until(line.due).days <= AHEAD;
    return line.state === 'due' && near ? [messageOn(line, 'soon')] : [];
  });
}

function messageOn({ duty, about, due }: DutyLine, state: 'soon' | 'late'): DraftMessage {
  const { zh, bases, force } = DUTIES[duty];
  const law = bases.map((one) => printCitation(cite(one))).join('、');
  const end = state === 'late' ? `应当在${due}前公开，尚未公开，请尽快公开。` : `应当在${due}前公开。`;
  return {
    key: `duty/${duty}/${about}/${due}/${state}`,
    topic: 'message.duty',
    facts: { duty, about, due: due?.toString() ?? null, state, force },
    text: `${zh}（${about}）${end}依据：${law}${force === 'practice' ? '（期限为惯例，可以设置）' : ''}。`,
  };
}
