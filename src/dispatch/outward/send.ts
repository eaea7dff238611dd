/** One happening to one receiver, in the form the receiver reads. */
import type { Happening, HookForm } from '../hooks/ports.ts';
import { MESSAGE_TOPICS, type MessageTopic } from '../hooks/topics.ts';
import type { DispatchSettings } from '../settings.ts';
import { sendMail } from './mail.ts';
import { callOut, type OutboundAnswer } from './outbound.ts';
import type { Sent } from './sent.ts';
import { signedAddress, signedHeaders } from './signing.ts';

export interface Receiver {
  readonly form: HookForm;
  /** An address; for mail and SMS a JSON list of mailboxes or telephone numbers. */
  readonly address: string;
  readonly secret: string | null;
}

/** @param now instant, ISO text */
export function send(
  happening: Happening,
  receiver: Receiver,
  settings: DispatchSettings,
  now: string,
): Promise<Sent> {
  return FORMS[receiver.form](happening, receiver, settings, Temporal.Instant.from(now).epochMilliseconds);
}

type Form = (
  happening: Happening,
  receiver: Receiver,
  settings: DispatchSettings,
  epochMilliseconds: number,
) => Promise<Sent>;

const FORMS: Readonly<Record<HookForm, Form>> = {
  standard: sendStandard,
  wecom: (happening, { address }, { outbound }) =>
    sendRobot({ url: address, text: sentence(happening) }, outbound),
  dingtalk: (happening, { address, secret }, { outbound }, now) =>
    sendRobot(
      { url: secret === null ? address : signedAddress(address, now, secret), text: sentence(happening) },
      outbound,
    ),
  sms: sendSms,
  async mail(happening, { address }, { mail }) {
    if (!mail) return { kind: 'lost', code: 'mail-not-set', gone: false };
    const to = JSON.parse(address) as string[];
    return sendMail({ to, subject: subject(happening), text: sentence(happening), id: happening.id }, mail);
  },
};

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

async function sendStandard(
  { id, topic, at, facts, text }: Happening,
  { address, secret }: Receiver,
  { outbound }: DispatchSettings,
  now: number,
): Promise<Sent> {
  const data = text === null ? facts : { ...facts, text };
  const body = JSON.stringify({ type: topic, timestamp: at, data });
  const signed = signedHeaders({ id, body, epochSeconds: Math.floor(now / 1000) }, secret ?? '');
  const answer = await callOut({ url: address, headers: { ...JSON_TYPE, ...signed }, body }, outbound);
  return sentBy(answer);
}

/** 企业微信 and 钉钉 take the same text and both answer 200 with an `errcode`. */
async function sendRobot(
  { url, text }: { readonly url: string; readonly text: string },
  outbound: DispatchSettings['outbound'],
): Promise<Sent> {
  const body = JSON.stringify({ msgtype: 'text', text: { content: text } });
  const answer = await callOut({ url, headers: JSON_TYPE, body }, outbound);
  const sent = sentBy(answer);
  if (answer.kind !== 'answered' || sent.kind !== 'sent') return sent;
  const errcode = errcodeIn(answer.body);
  return errcode === 0 ? sent : { kind: 'failed', code: `errcode-${errcode ?? 'none'}` };
}

function errcodeIn(body: string): number | undefined {
  try {
    const { errcode } = JSON.parse(body) as { readonly errcode?: unknown };
    return typeof errcode === 'number' ? errcode : undefined;
  } catch {
    return undefined;
  }
}

async function sendSms(
  { topic, facts, id }: Happening,
  { address }: Receiver,
  { sms, outbound }: DispatchSettings,
): Promise<Sent> {
  const template = sms?.templates[topic];
  if (!sms || template === undefined) return { kind: 'lost', code: 'sms-not-set', gone: false };
  const body = JSON.stringify({ template, to: JSON.parse(address), values: facts, id });
  const headers = { ...JSON_TYPE, authorization: `Bearer ${sms.token}` };
  return sentBy(await callOut({ url: sms.url, headers, body }, outbound));
}

const GONE = 410;

function sentBy(answer: OutboundAnswer): Sent {
  if (answer.kind === 'refused') return { kind: 'lost', code: answer.code, gone: false };
  if (answer.kind === 'failed') return { kind: 'failed', code: answer.code };
  const code = String(answer.status);
  if (answer.status >= 200 && answer.status < 300) return { kind: 'sent', code };
  return answer.status === GONE ? { kind: 'lost', code, gone: true } : { kind: 'failed', code };
}

function sentence({ text, topic }: Happening): string {
  return text ?? topic;
}

function subject({ topic }: Happening): string {
  const zh = MESSAGE_TOPICS[topic as MessageTopic] as string | undefined;
  return `政府信息公开：${zh ?? '测试'}`;
}
