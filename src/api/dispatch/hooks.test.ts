import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { PROFILE } from '../../../test/server/profile.ts';
import { startListener, startReceiver, type TestReceiver } from '../../dispatch/outward/receiver.cases.ts';
import { furnished, HOOKS, type HookJson, STANDARD } from './scene.cases.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function receiver(starting: Promise<TestReceiver>): Promise<TestReceiver> {
  const one = await starting;
  opened.push(one);
  return one;
}

describe.each(DIALECTS)('%s：推送', (dialect) => {
  test('新增、发生、送达：一件事一条，签名验得过；密钥地址不再给出；停用、更改、删除', async () => {
    const { origin, received } = await receiver(startReceiver(() => ({ status: 200 })));
    const { call, admin, background, improve, add, see, lines, premises } = await furnished(dialect, [
      origin,
    ]);
    const hook = await add(HOOKS, { ...STANDARD, address: `${origin}/hook?token=t` });
    expect(hook).toMatchObject({ state: 'on', version: 1 });
    await improve();
    await background.step();
    await background.step();
    expect(received).toHaveLength(1);
    const [{ headers, body, path }] = received as [TestReceiver['received'][number]];
    expect(path).toBe('/hook?token=t');
    const told = JSON.parse(body);
    expect(told).toMatchObject({ type: 'improvement.opened', data: { agency: 'yining', version: 1 } });
    const key = Buffer.from((hook.secret ?? '').slice('whsec_'.length), 'base64');
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const signature = createHmac('sha256', key).update(content).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(await lines(`${HOOKS}/${hook.id}`)).toMatchObject([
      { id: headers['webhook-id'], state: 'done', tries: 1, code: '200' },
    ]);
    const shown = JSON.stringify([await see(HOOKS), await see(`${HOOKS}/${hook.id}`)]);
    expect(shown).not.toMatch(/token=t|whsec_/);
    const kept = await premises.register.within('all', () => premises.office.hooks.one('yining', hook.id));
    expect(JSON.stringify(kept)).not.toMatch(/token=t|whsec_/);

    const patch = (change: object, etag: string) =>
      call('PATCH', `${HOOKS}/${hook.id}`, { as: admin, body: change, headers: { 'if-match': etag } });
    expect(await patch({ state: 'off' }, '"9"')).toMatchObject({
      status: 412,
      json: { code: 'version-old' },
    });
    expect(await patch({ state: 'off' }, '"1"')).toMatchObject({ json: { state: 'off', version: 2 } });
    await improve();
    await background.step();
    expect(received).toHaveLength(1);
    const renewed = await patch({ state: 'on', newSecret: true }, '"2"');
    expect((renewed.json as HookJson).secret).toMatch(/^whsec_/);
    expect((renewed.json as HookJson).secret).not.toBe(hook.secret);
    const removed = await call('DELETE', `${HOOKS}/${hook.id}`, { as: admin });
    expect(removed).toMatchObject({ status: 200, json: { removed: true } });
    expect((await call('GET', `${HOOKS}/${hook.id}`, { as: admin })).status).toBe(404);
  });

  test('失败两次、第三次收下：编号不变，间隔越来越长，期间不打扰', async () => {
    const { origin, received } = await receiver(
      startReceiver((before) => ({ status: before < 2 ? 500 : 200 })),
    );
    const { at, background, improve, add, see, lines } = await furnished(dialect, [origin]);
    const hook = await add(HOOKS, { ...STANDARD, address: origin });
    await improve();
    await background.step();
    await background.step();
    expect(received).toHaveLength(1);
    expect(await see(`${HOOKS}/${hook.id}`)).toMatchObject({ failingSince: '2026-03-02T02:00:00.000Z' });
    at('2026-03-02T02:00:05Z');
    await background.step();
    expect(received).toHaveLength(2);
    at('2026-03-02T02:01:00Z');
    await background.step();
    expect(received).toHaveLength(2);
    at('2026-03-02T02:01:05Z');
    await background.step();
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await lines(`${HOOKS}/${hook.id}`)).toMatchObject([{ state: 'done', tries: 3 }]);
    expect(await see(`${HOOKS}/${hook.id}`)).toMatchObject({ failingSince: null, state: 'on' });
  });

  test('一直不通：放弃，停用，发消息说明；修好后重新启用、重发', async () => {
    let status = 500;
    const { origin, received } = await receiver(startReceiver(() => ({ status })));
    const { call, at, admin, background, improve, add, see, lines } = await furnished(dialect, [origin]);
    const hook = await add(HOOKS, { ...STANDARD, address: origin });
    await improve();
    for (let hours = 0; hours < 120; hours += 6) {
      expect(await see(`${HOOKS}/${hook.id}`)).toMatchObject({ state: hours <= 72 ? 'on' : 'failed' });
      at(Temporal.Instant.from('2026-03-02T02:00:00Z').add({ hours }).toString());
      await background.step();
    }
    await improve('2026-03-07');
    await background.step();
    const dead = await lines(`${HOOKS}/${hook.id}`);
    expect(dead.map(({ state, tries, code }) => [state, tries, code])).toEqual([
      ['dead', 0, 'hook-failed'],
      ['dead', 9, '500'],
    ]);
    const { json } = await call('GET', '/api/agencies/yining/messages', { as: 'clerk-1' });
    const about = (json as { rows: { topic: string; text: string }[] }).rows.filter(
      ({ topic }) => topic === 'message.hook',
    );
    expect(about).toHaveLength(1);
    expect(about[0]?.text).toContain(`推送 ${hook.id} 长时间送不出去`);
    status = 200;
    received.length = 0;
    const path = `${HOOKS}/${hook.id}`;
    await call('PATCH', path, { as: admin, body: { state: 'on' } });
    const replay = (body: object) => call('POST', `${path}/replay`, { as: admin, body });
    expect(await replay({ since: '2026-03-01T00:00:00Z' })).toMatchObject({ json: { replayed: 2 } });
    await background.step();
    expect(received).toHaveLength(2);
    expect(await replay({ id: dead[0]?.id })).toMatchObject({ json: { replayed: 1 } });
    expect(await replay({ id: 'evt_yining_999' })).toMatchObject({ status: 404 });
    await background.step();
    expect(received).toHaveLength(3);
  });

  test('对方说不再要（410）：立即停用', async () => {
    const { origin, received } = await receiver(startReceiver(() => ({ status: 410 })));
    const { background, improve, add, see } = await furnished(dialect, [origin]);
    const hook = await add(HOOKS, { ...STANDARD, address: origin });
    await improve();
    await improve();
    await background.step();
    expect(received).toHaveLength(1);
    expect(await see(`${HOOKS}/${hook.id}`)).toMatchObject({ state: 'failed' });
  });

  test('封存打不开的推送：算一次没有送到，别的照送', async () => {
    const { origin, received } = await receiver(startReceiver(() => ({ status: 200 })));
    const { background, improve, add, lines, premises } = await furnished(dialect, [origin]);
    const broken = [];
    for (let n = 0; n < 9; n += 1)
      broken.push(await add(HOOKS, { ...STANDARD, address: `${origin}/broken` }));
    const sound = await add(HOOKS, { ...STANDARD, address: `${origin}/sound` });
    const address = JSON.stringify(premises.means.crypto.seal(`${origin}/broken`, 'elsewhere'));
    for (const { id } of broken)
      await premises.register.within('all', () =>
        premises.office.hooks.change('yining', id, { address }, undefined),
      );
    await improve();
    await background.step();
    expect(received.map(({ path }) => path)).toEqual(['/sound']);
    expect(await lines(`${HOOKS}/${sound.id}`)).toMatchObject([{ state: 'done' }]);
    for (const { id } of broken)
      expect(await lines(`${HOOKS}/${id}`)).toMatchObject([{ state: 'waiting', tries: 1, code: 'fault' }]);
  });

  test('积压很多的推送不让别的等它：每个轮着送几条', async () => {
    const { origin, received } = await receiver(startReceiver(() => ({ status: 200 })));
    const { at, background, improve, add, premises } = await furnished(dialect, [origin]);
    await add(HOOKS, { ...STANDARD, address: `${origin}/long` });
    for (let n = 0; n < 50; n += 1) await improve();
    await premises.register.within('all', () => premises.office.outbox.layOut('yining', 100));
    await add(HOOKS, { ...STANDARD, address: `${origin}/short` });
    at('2026-03-02T02:00:01Z');
    await improve();
    await background.step();
    expect(received).toHaveLength(52);
    expect(received.findIndex(({ path }) => path === '/short')).toBeLessThan(10);
    const told = received.filter(({ path }) => path === '/long').map(({ body }) => JSON.parse(body).data.seq);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  test('慢的、转走的接收方不拖住别的', async () => {
    const slow = await receiver(startListener(() => undefined));
    const away = await receiver(
      startListener((_, response) => void response.writeHead(307, { location: slow.origin }).end()),
    );
    const quick = await receiver(startReceiver(() => ({ status: 200 })));
    const { background, improve, add, lines } = await furnished(dialect, [
      slow.origin,
      away.origin,
      quick.origin,
    ]);
    const hooks = [];
    for (const { origin } of [slow, away, quick])
      hooks.push(await add(HOOKS, { ...STANDARD, address: origin }));
    for (let n = 0; n < 3; n += 1) await improve();
    const begun = Date.now();
    await background.step();
    expect(Date.now() - begun).toBeLessThan(4000);
    expect(quick.received).toHaveLength(3);
    const seqs = quick.received.map(({ body }) => JSON.parse(body).data.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    const codes = [];
    for (const { id } of hooks) codes.push((await lines(`${HOOKS}/${id}`)).map(({ code }) => code));
    expect(codes[0]).toContain('timeout');
    expect(codes[1]).toContain('redirected');
  });

  test('地址须在外呼名单里；发给人的只能是系统消息；各种方式各要各的', async () => {
    const { call, admin } = await furnished(dialect, ['https://oapi.dingtalk.example']);
    const issues = async (body: object) => {
      const { status, json } = await call('POST', HOOKS, { as: admin, body });
      return [status, ((json as { issues?: { path: string }[] }).issues ?? []).map(({ path }) => path)];
    };
    const robot = { name: '群', form: 'dingtalk', topics: ['message.*'] };
    const there = 'https://oapi.dingtalk.example/robot/send?access_token=t';
    expect(await issues({ ...robot, address: 'http://169.254.169.254/latest' })).toEqual([400, ['address']]);
    expect(await issues({ ...robot })).toEqual([400, ['address']]);
    expect(await issues({ ...robot, topics: ['request.*'], address: there })).toEqual([400, ['topics']]);
    // The command instead of the event: nothing of that name ever happens.
    expect(await issues({ ...robot, topics: ['request.reply'], address: there })).toEqual([
      400,
      ['topics.0'],
    ]);
    expect(await issues({ ...robot, topics: ['person.revealed'], address: there })).toEqual([
      400,
      ['topics.0'],
    ]);
    expect(await issues({ ...robot, address: there, to: ['a@example.cn'] })).toEqual([400, ['to']]);
    expect(await issues({ ...robot, form: 'mail', to: ['不是邮箱'] })).toEqual([400, ['to']]);
    expect(await issues({ ...robot, form: 'mail', to: ['a@example.cn'], secret: 'SECxxxxx' })).toEqual([
      400,
      ['secret'],
    ]);
    expect(await issues({ ...robot, address: there, secret: 'SECxxxxx' })).toEqual([201, []]);
    expect(await issues({ ...robot, form: 'sms', to: ['13900000000'] })).toEqual([201, []]);
  });

  test('测试消息：立即送，说结果', async () => {
    const { origin, received } = await receiver(startReceiver(() => ({ status: 503 })));
    const { call, admin, add } = await furnished(dialect, [origin]);
    const { id } = await add(HOOKS, { ...STANDARD, address: origin });
    const tried = await call('POST', `${HOOKS}/${id}/test`, { as: admin });
    expect(tried.json).toEqual({ delivered: false, code: '503' });
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ type: 'hook.test' });
  });

  test('机关的推送只知道本机关的事；全系统的都知道；申请人的事谁也不知道', async () => {
    const { origin, received } = await receiver(startReceiver(() => ({ status: 200 })));
    const { call, person, background, improve, add } = await furnished(dialect, [origin]);
    const other = person('system-2', 'other', ['systemAdministrator']);
    await call('POST', '/api/agencies/other/profile/establish', { as: other, body: PROFILE });
    expect((await call('GET', HOOKS, { as: other })).status).toBe(403);
    expect((await call('GET', HOOKS, { as: 'clerk-1' })).status).toBe(403);
    await add('/api/hooks', { ...STANDARD, topics: ['*'], address: `${origin}/all` });
    const made = await call('POST', '/api/agencies/other/hooks', {
      as: other,
      body: { ...STANDARD, topics: ['*'], address: `${origin}/other` },
    });
    expect(made.status).toBe(201);
    await improve();
    await background.step();
    const told = received.filter(({ body }) => !JSON.parse(body).type.startsWith('message.'));
    expect(told.map(({ path, body }) => [path, JSON.parse(body).data.agency])).toContainEqual([
      '/all',
      'yining',
    ]);
    expect(
      told.filter(({ path, body }) => path === '/other' && JSON.parse(body).data.agency !== 'other'),
    ).toEqual([]);
  });
});
