/** 征求其他机关意见: the one way in which a reply can stand still without end. */
import { type Calendar, cite, printCitation } from '../../law/index.ts';
import type { RequestState } from '../../register/index.ts';
import type { DraftMessage } from './message.ts';

const LAW = printCitation(cite('条例§33.3'));

/**
 * A reminder after every `every` working days for which another agency has not answered: its answer alone ends the
 * standstill, no period of law does.
 *
 * @law 条例§33.3 — the time for consulting is left out of the count
 */
export function consultationMessages(
  { id, rounds }: RequestState,
  today: Temporal.PlainDate,
  calendar: Calendar,
  every: number,
): DraftMessage[] {
  const steps = rounds.at(-1)?.steps ?? [];
  return steps.flatMap((asked, at) => {
    if (asked.kind !== 'otherAgencyConsulted') return [];
    const answered = steps
      .slice(at + 1)
      .some((later) => later.kind === 'otherAgencyAnswered' && (later.ref ?? null) === (asked.ref ?? null));
    const ended = steps.some(({ kind }) => kind === 'replied' || kind === 'withdrawn');
    const waited = calendar.between(Temporal.PlainDate.from(asked.on), today);
    if (answered || ended || !waited.ok || waited.value < every) return [];
    const times = Math.floor(waited.value / every);
    return [messageOn(id, asked.on, asked.ref ?? '', waited.value, times)];
  });
}

function messageOn(id: string, on: string, ref: string, waited: number, times: number): DraftMessage {
  return {
    key: `consultation/${id}/${on}/${ref}/${times}`,
    topic: 'message.consultation',
    facts: { kind: 'request', matter: id, since: on, workingDays: waited },
    text: `${id} 自${on}起征求其他机关意见，已满${waited}个工作日仍未答复，答复期限一直停止计算（${LAW}）。请催办；确无必要等待的，请登记答复情况后继续办理。`,
  };
}
