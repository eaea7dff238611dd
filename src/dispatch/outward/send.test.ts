import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { DispatchSettings, MailSettings } from '../settings.ts';
import { sendMail } from './mail.ts';
import { CERTIFICATE, KEY, type Received, startReceiver, type TestReceiver } from './receiver.cases.ts';
import { send } from './send.ts';
import { newSecret } from './signing.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const NOW = '2026-03-02T02:00:00.500Z';
const HAPPENING = {
  id: 'evt_yining_7',
  topic: 'request.replied',
  agency: 'yining',
  at: '2026-03-02T01:59:00.000Z',
  facts: { agency: 'yining', kind: 'request', matter: 'R2026-00001', version: 5, seq: 7 },
  text: null,
};
const MESSAGE = {
  ...HAPPENING,
  id: 'msg_1',
  topic: 'message.due',
  facts: { kind: 'request', matter: 'R2026-00001', due: '2026-03-30', share: 80 },
  text: 'R2026-00001 答复期限至2026年3月30日届满，已过80%，请及时办理。',
};

async function receiver(answer: Parameters<typeof startReceiver>[0]): Promise<TestReceiver> {
  const one = await startReceiver(answer);
  opened.push(one);
  return one;
}

function settings(origin: string, change: Partial<DispatchSettings> = {}): DispatchSettings {
  const outbound = { origins: [{ origin, inside: true }], timeoutMs: 2000, mostBytes: 1000 };
  return { outbound, mail: null, sms: null, consultationDays: 15, ...change };
}

describe('标准 Webhook', () => {
  test('编号、时间、签名、内容：照标准验得出来；内容只有发生了什么', async () => {
    const { origin, received } = await receiver(() => ({ status: 204 }));
    const secret = newSecret();
    const to = { form: 'standard', address: `${origin}/hook`, secret } as const;
    expect(await send(HAPPENING, to, settings(origin), NOW)).toEqual({ kind: 'sent', code: '204' });
    const { headers, body } = received[0] as Received;
    expect(headers).toMatchObject({ 'webhook-id': 'evt_yining_7', 'webhook-timestamp': '1772416800' });
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    expect(key).toHaveLength(24);
    const signed = createHmac('sha256', key).update(`evt_yining_7.1772416800.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
    expect(JSON.parse(body)).toEqual({
      type: 'request.replied',
      timestamp: '2026-03-02T01:59:00.000Z',
      data: { agency: 'yining', kind: 'request', matter: 'R2026-00001', version: 5, seq: 7 },
    });
  });

  test.each([
    [500, { kind: 'failed', code: '500' }],
    [404, { kind: 'failed', code: '404' }],
    [410, { kind: 'lost', code: '410', gone: true }],
  ])('对方答 %s', async (status, sent) => {
    const { origin } = await receiver(() => ({ status }));
    const to = { form: 'standard', address: origin, secret: newSecret() } as const;
    expect(await send(HAPPENING, to, settings(origin), NOW)).toEqual(sent);
  });
});

describe('群机器人', () => {
  test('企业微信：文字原样，地址原样', async () => {
    const { origin, received } = await receiver(() => ({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' }));
    const to = { form: 'wecom', address: `${origin}/cgi-bin/webhook/send?key=k`, secret: null } as const;
    expect(await send(MESSAGE, to, settings(origin), NOW)).toEqual({ kind: 'sent', code: '200' });
    expect(received[0]?.path).toBe('/cgi-bin/webhook/send?key=k');
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({ msgtype: 'text', text: { content: MESSAGE.text } });
  });

  test('钉钉加签：时间戳毫秒，签名在地址里；没有密钥的不加', async () => {
    const { origin, received } = await receiver(() => ({ status: 200, body: '{"errcode":0}' }));
    const address = `${origin}/robot/send?access_token=t`;
    await send(MESSAGE, { form: 'dingtalk', address, secret: 'SECxyz' }, settings(origin), NOW);
    await send(MESSAGE, { form: 'dingtalk', address, secret: null }, settings(origin), NOW);
    const { searchParams } = new URL(received[0]?.path ?? '', origin);
    const sign = createHmac('sha256', 'SECxyz').update('1772416800500\nSECxyz').digest('base64');
    expect(Object.fromEntries(searchParams)).toEqual({ access_token: 't', timestamp: '1772416800500', sign });
    expect(received[1]?.path).toBe('/robot/send?access_token=t');
  });

  test.each([
    ['{"errcode":310000,"errmsg":"sign not match"}', 'errcode-310000'],
    ['<html>', 'errcode-none'],
  ])('答 200 而没有收下：%s', async (body, code) => {
    const { origin } = await receiver(() => ({ status: 200, body }));
    const to = { form: 'dingtalk', address: origin, secret: 'SECxyz' } as const;
    expect(await send(MESSAGE, to, settings(origin), NOW)).toEqual({ kind: 'failed', code });
  });
});

describe('短信网关', () => {
  test('模板编号、号码、要填的值；没有模板的不发', async () => {
    const { origin, received } = await receiver(() => ({ status: 200 }));
    const sms = { url: `${origin}/sms`, token: 'gateway-token', templates: { 'message.due': 'T-1' } };
    const to = { form: 'sms', address: '["13900000000"]', secret: null } as const;
    expect(await send(MESSAGE, to, settings(origin, { sms }), NOW)).toMatchObject({ kind: 'sent' });
    expect(received[0]?.headers.authorization).toBe('Bearer gateway-token');
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      template: 'T-1',
      to: ['13900000000'],
      values: MESSAGE.facts,
      id: 'msg_1',
    });
    const other = { ...MESSAGE, topic: 'message.head' };
    expect(await send(other, to, settings(origin, { sms }), NOW)).toMatchObject({ code: 'sms-not-set' });
    expect(await send(MESSAGE, to, settings(origin), NOW)).toMatchObject({
      kind: 'lost',
      code: 'sms-not-set',
    });
  });
});

interface Taken {
  readonly to: readonly string[];
  readonly text: string;
  readonly user: string | undefined;
  readonly secure: boolean;
}

async function mailbox(options: SMTPServerOptions = {}): Promise<{ port: number; taken: Taken[] }> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    key: KEY,
    cert: CERTIFICATE,
    onAuth: ({ username, password }, _, done) =>
      done(password === 'right' ? null : new Error('no'), { user: username }),
    onData(stream, session, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, text, user: session.user, secure: session.secure });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  opened.push({ close: () => new Promise((done) => server.close(done)) });
  const { port } = server.server.address() as AddressInfo;
  return { port, taken };
}

const TO = { form: 'mail', address: '["office@example.cn","head@example.cn"]', secret: null } as const;

function mail(port: number, change: Partial<MailSettings> = {}): DispatchSettings {
  const base = { host: '127.0.0.1', port, secure: false, plain: true, user: null, password: null };
  return settings('https://nowhere.invalid', { mail: { ...base, from: 'gongkai@example.cn', ...change } });
}

describe('电子邮件', () => {
  test('到了信箱：主题、正文、编号', async () => {
    const { port, taken } = await mailbox({ authOptional: true });
    expect(await send(MESSAGE, TO, mail(port), NOW)).toEqual({ kind: 'sent', code: '250' });
    const [one] = taken;
    expect(one?.to).toEqual(['office@example.cn', 'head@example.cn']);
    expect(one?.text).toContain('Message-ID: <msg_1@example.cn>');
    const subject = /Subject: (.*(?:\r\n .*)*)/.exec(one?.text ?? '')?.[1] ?? '';
    expect(decoded(subject)).toBe('政府信息公开：期限提醒');
    const body = one?.text.slice(one.text.indexOf('\r\n\r\n')) ?? '';
    const isBase64 = /Content-Transfer-Encoding: base64/i.test(one?.text ?? '');
    expect(isBase64 ? Buffer.from(body, 'base64').toString() : fromQuoted(body)).toContain(MESSAGE.text);
  });

  test('要登录的：密码对才发得出去；错了说得出，不重复密码', async () => {
    const { port, taken } = await mailbox({ allowInsecureAuth: true });
    const right = mail(port, { user: 'gongkai', password: 'right' });
    expect(await send(MESSAGE, TO, right, NOW)).toMatchObject({ kind: 'sent' });
    expect(taken[0]?.user).toBe('gongkai');
    const wrong = mail(port, { user: 'gongkai', password: 'wrong-secret' });
    const sent = await send(MESSAGE, TO, wrong, NOW);
    expect(sent).toMatchObject({ kind: 'lost', code: 'smtp-535' });
  });

  test('从第一个字节起就加密的（465）：信得过证书才发', async () => {
    const { port, taken } = await mailbox({ secure: true, authOptional: true });
    const closed = { plain: false, secure: true };
    expect(await send(MESSAGE, TO, mail(port, closed), NOW)).toMatchObject({ kind: 'failed' });
    const trusting = mail(port, { ...closed, authority: CERTIFICATE });
    expect(await send(MESSAGE, TO, trusting, NOW)).toMatchObject({ kind: 'sent' });
    expect(taken).toMatchObject([{ secure: true }]);
  });

  test('一点一点地答、总也答不完的：到时间就放下，连接也断开', async () => {
    let drips: NodeJS.Timeout | undefined;
    const server = createServer((socket) => {
      drips = setInterval(() => socket.write('250-more\r\n'), 50);
      socket.on('error', () => undefined).once('data', () => undefined);
      socket.write('220 slow\r\n');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { mail: relay } = mail(port);
    const one = { to: ['office@example.cn'], subject: 's', text: 't', id: 'msg_1' };
    expect(await sendMail(one, relay as MailSettings, 500)).toEqual({ kind: 'failed', code: 'timeout' });
    clearInterval(drips);
    await new Promise((closed) => server.close(closed));
  });

  test('要求加密而对方不会：不发；信得过证书的，加密了再发', async () => {
    const bare = await mailbox({ authOptional: true, disabledCommands: ['STARTTLS'] });
    expect(await send(MESSAGE, TO, mail(bare.port, { plain: false }), NOW)).toMatchObject({ kind: 'failed' });
    expect(bare.taken).toEqual([]);
    const able = await mailbox({ authOptional: true });
    expect(await send(MESSAGE, TO, mail(able.port, { plain: false }), NOW)).toMatchObject({ kind: 'failed' });
    expect(able.taken).toEqual([]);
    const trusting = mail(able.port, { plain: false, authority: CERTIFICATE });
    expect(await send(MESSAGE, TO, trusting, NOW)).toMatchObject({ kind: 'sent' });
    expect(able.taken).toMatchObject([{ secure: true }]);
  });

  test('收件人被拒绝：放弃；暂时不收：再试', async () => {
    const refuse = (responseCode: number) =>
      mailbox({
        authOptional: true,
        onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
      });
    const { port: never } = await refuse(550);
    expect(await send(MESSAGE, TO, mail(never), NOW)).toEqual({
      kind: 'lost',
      code: 'smtp-550',
      gone: false,
    });
    const { port: later } = await refuse(451);
    expect(await send(MESSAGE, TO, mail(later), NOW)).toEqual({ kind: 'failed', code: 'smtp-451' });
  });

  test('没有设置邮件、服务器不在', async () => {
    expect(await send(MESSAGE, TO, settings('https://nowhere.invalid'), NOW)).toMatchObject({
      code: 'mail-not-set',
    });
    expect(await send(MESSAGE, TO, mail(1), NOW)).toMatchObject({ kind: 'failed' });
  });
});

function decoded(header: string): string {
  return header
    .replaceAll(/\?=\r\n =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : fromQuoted(text),
    );
}

function fromQuoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
