/** Delivers what is due: hook by hook, each in order, a receiver that fails rests before its next. */
import type { Settings } from '../../access/index.ts';
import type { Moment } from '../../register/index.ts';
import { messageOf } from '../messages/message.ts';
import { type Receiver, send } from '../outward/send.ts';
import type { Sent } from '../outward/sent.ts';
import { type DispatchSettings, dispatchSettings } from '../settings.ts';
import type { Claimed, Deliveries, SealedHook, Settled } from './ports.ts';

/** Seconds before each further try; after the last the delivery is given up, about two days after the first. */
const DELAYS = [5, 60, 300, 1800, 7200, 21_600, 43_200, 86_400] as const;
const LONGEST_REST = 900;
/** A hook to which nothing has come through for so long is switched off when a delivery is given up. */
const LONG_FAILURE = { hours: 72 } as const;

/** Of one receiver: one with a long backlog does not keep those behind it waiting for the end of it. */
const OF_EACH = 5;
const HOOKS_AT_ONCE = 8;
/** Every one of a batch may take its whole time, one after the other, and still be held. */
const HOLD_SECONDS = 600;

export interface DeliveryMeans {
  readonly deliveries: Deliveries;
  /** Opens what `sealedFor` has sealed. */
  readonly open: (hook: SealedHook) => Receiver;
  readonly settings: Settings;
  readonly moment: () => Moment;
}

/** How many were tried. */
export async function deliverDue(means: DeliveryMeans): Promise<number> {
  const { now } = means.moment();
  const claimed = await means.deliveries.claim(now, later(now, HOLD_SECONDS), {
    hooks: HOOKS_AT_ONCE,
    each: OF_EACH,
  });
  const settings = dispatchSettings(await means.settings.current());
  const byHook = [...Map.groupBy(claimed, ({ hook }) => `${hook.owner}/${hook.id}`).values()];
  let tried = 0;
  const lane = async () => {
    for (let batch = byHook.shift(); batch; batch = byHook.shift())
      tried += await inOrder(batch, means, settings);
  };
  await Promise.all(Array.from({ length: HOOKS_AT_ONCE }, lane));
  return tried;
}

async function inOrder(
  batch: readonly Claimed[],
  means: DeliveryMeans,
  settings: DispatchSettings,
): Promise<number> {
  for (const [at, claimed] of batch.entries()) {
    const { now } = means.moment();
    const sent = await tried(claimed, means, settings, now);
    const settled = settledBy(sent, claimed, now);
    await means.deliveries.settle(claimed, settled, now);
    if (settled.kind === 'done') continue;
    if (settled.kind === 'dead' && settled.closes) await tellClosed(claimed.hook, means, now);
    for (const rest of batch.slice(at + 1)) await means.deliveries.release(rest, settled.rest);
    return at + 1;
  }
  return batch.length;
}

/**
 * What cannot even be begun (a seal without its key, a token that no header takes) is a try as well: it ends after the last
 * one and is seen, and what waits behind it for others goes out.
 */
async function tried(
  { happening, hook }: Claimed,
  means: DeliveryMeans,
  settings: DispatchSettings,
  now: string,
): Promise<Sent> {
  try {
    return await send(happening, means.open(hook), settings, now);
  } catch {
    return { kind: 'failed', code: 'fault' };
  }
}

/** What a try comes to, by its outcome and the tries before it. */
function settledBy(sent: Sent, { tries, hook }: Claimed, now: string): Settled {
  const { code } = sent;
  if (sent.kind === 'sent') return { kind: 'done', code };
  const delay = DELAYS[tries];
  const rest = later(now, Math.min(LONGEST_REST, delay ?? LONGEST_REST));
  if (sent.kind === 'failed' && delay !== undefined)
    return { kind: 'again', code, due: later(now, delay), rest };
  const gone = sent.kind === 'lost' && sent.gone;
  return { kind: 'dead', code, rest, closes: gone || isLong(hook.failingSince, now) };
}

function isLong(since: string | null, now: string): boolean {
  if (since === null) return false;
  const end = Temporal.Instant.from(since).add(LONG_FAILURE);
  return Temporal.Instant.compare(end, Temporal.Instant.from(now)) <= 0;
}

async function tellClosed(
  { owner, id }: SealedHook,
  { deliveries }: DeliveryMeans,
  now: string,
): Promise<void> {
  const text = `推送 ${id} 长时间送不出去，已经停用。请检查接收地址，修好后重新启用，并重发未送达的消息。`;
  const draft = { key: `hook/${id}/${now}`, topic: 'message.hook', facts: { hook: id }, text } as const;
  await deliveries.keep(messageOf(draft, owner, now));
}

function later(now: string, seconds: number): string {
  return Temporal.Instant.from(now).add({ seconds }).toString({ smallestUnit: 'millisecond' });
}
