/** The periods that run for published information, and its place in lists. */
import { type Clock, type ClockEvent, type ClockOptions, clocks } from '../../law/index.ts';
import type { DateText } from '../entry/index.ts';
import { type DisclosureState, publicVersion } from './state.ts';

/** Whether it is this agency that must publish it: 主动公开, and not the copy of what another one has published. */
export function mustPublish({ metadata, voided }: DisclosureState): boolean {
  return metadata?.attribute.kind === 'proactive' && metadata.origin.kind !== 'fromAgency' && !voided;
}

/**
 * @law 条例§26 — twenty working days for every version; 424号, 118号 — seven for the credit site;
 * 处罚法§48 — three to withdraw a penalty that was overturned while it could be read
 * Reading: for what was kept back and opened later, the day of that decision is the day of the change.
 */
function disclosureEvents(state: DisclosureState): ClockEvent[] {
  if (!mustPublish(state)) return [];
  const { metadata, versions, creditPublishedOn, overturned, reassessments } = state;
  const opened = reassessments.find(({ conclusion }) => conclusion === 'open')?.on;
  const events = versions
    .filter(({ on, published }) => opened === undefined || on >= opened || published !== null)
    .flatMap(({ n, on, published }) => [
      at('formed', on, `v${n}`),
      ...(published ? [at('published', published.on, `v${n}`)] : []),
    ]);
  if (metadata?.result) {
    events.push(at('decided', metadata.result.decidedOn));
    if (creditPublishedOn) events.push(at('creditPublished', creditPublishedOn));
  }
  if (overturned) {
    const withdrawnOn = shownAt(state, overturned.on);
    if (withdrawnOn !== undefined) events.push(at('penaltyOverturned', overturned.on));
    if (withdrawnOn) events.push(at('penaltyWithdrawn', withdrawnOn));
  }
  return events;
}

/** Of what could be read on a day: when it was withdrawn, null while it still is to be read; undefined where it could not. */
function shownAt({ versions }: DisclosureState, day: DateText): DateText | null | undefined {
  const shown = versions.findLast(
    ({ published, withdrawn }) =>
      published !== null && published.on <= day && (withdrawn === null || withdrawn.on >= day),
  );
  return shown && (shown.withdrawn?.on ?? null);
}

function at(kind: ClockEvent['kind'], day: DateText, ref?: string): ClockEvent {
  return { kind, date: Temporal.PlainDate.from(day), ...(ref === undefined ? {} : { ref }) };
}

export function disclosureClocks(state: DisclosureState, options: ClockOptions): Clock[] {
  return clocks(disclosureEvents(state), options);
}

export const DISCLOSURE_STAGES = {
  drafted: '待审查',
  reviewed: '待发布',
  barred: '审查不予公开',
  referred: '报请确定中',
  published: '已发布',
  revising: '已发布，新版待发布',
  toWithdraw: '待撤回',
  withdrawn: '已撤回',
  onRequest: '依申请公开',
  withheld: '不予公开',
  voided: '已作废',
} as const;
export type DisclosureStage = keyof typeof DISCLOSURE_STAGES;

export function disclosureStage(state: DisclosureState): DisclosureStage {
  const { metadata, versions, voided, overturned } = state;
  const last = versions.at(-1);
  if (voided) return 'voided';
  const shown = publicVersion(state);
  if (shown?.published && overturned && shown.published.on <= overturned.on) return 'toWithdraw';
  if (shown) return shown === last ? 'published' : 'revising';
  const attribute = metadata?.attribute.kind ?? 'proactive';
  if (last?.published) return 'withdrawn';
  if (attribute !== 'proactive') return attribute;
  const conclusion = last?.review?.conclusion;
  if (conclusion === 'mayPublish') return 'reviewed';
  if (conclusion === 'mustNot') return 'barred';
  return conclusion === 'referred' ? 'referred' : 'drafted';
}
