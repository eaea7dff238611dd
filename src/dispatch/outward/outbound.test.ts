import type { ServerResponse } from 'node:http';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { reachOf } from './addresses.ts';
import { callOut, type OutboundRules, type Resolve } from './outbound.ts';
import { CERTIFICATE, startListener, startReceiver, type TestReceiver } from './receiver.cases.ts';

const opened: TestReceiver[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function opening(starting: Promise<TestReceiver>): Promise<TestReceiver> {
  const one = await starting;
  opened.push(one);
  return one;
}

const ok = () => ({ status: 200, body: 'ok' });
const HERE: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];

function rules(origin: string, change: Partial<OutboundRules> = {}): OutboundRules {
  return { origins: [{ origin, inside: true }], timeoutMs: 2000, mostBytes: 1000, ...change };
}

function post(url: string, allowed: OutboundRules, resolve?: Resolve) {
  return callOut(
    { url, headers: { 'content-type': 'application/json' }, body: '{"a":"中"}' },
    allowed,
    resolve,
  );
}

describe('地址在里面还是外面', () => {
  test.each([
    ['10.0.0.1', 'inside'],
    ['172.31.255.255', 'inside'],
    ['172.32.0.1', 'outside'],
    ['192.168.1.1', 'inside'],
    ['100.64.0.1', 'inside'],
    ['127.0.0.53', 'inside'],
    ['169.254.169.254', 'never'],
    ['0.0.0.0', 'never'],
    ['224.0.0.1', 'never'],
    ['255.255.255.255', 'never'],
    ['114.114.114.114', 'outside'],
    ['::1', 'inside'],
    ['fd00::1', 'inside'],
    ['fe80::1', 'never'],
    ['::ffff:10.0.0.1', 'inside'],
    ['::ffff:169.254.169.254', 'never'],
    ['64:ff9b::a00:1', 'never'],
    ['2002:a00:1::', 'never'],
    ['::127.0.0.1', 'never'],
    ['::ffff:0:127.0.0.1', 'never'],
    ['fec0::1', 'never'],
    ['192.88.99.1', 'never'],
    ['2400:3200::1', 'outside'],
  ])('%s：%s', (address, reach) => {
    expect(reachOf(address, address.includes(':') ? 6 : 4)).toBe(reach);
  });
});

describe('不去的地方', () => {
  test.each([
    ['不是网址', 'hooks.example.cn'],
    ['别的协议', 'file:///etc/passwd'],
    ['带用户名', 'https://user:pass@hooks.example.cn/'],
  ])('%s', async (_, url) => {
    expect(await post(url, rules('https://hooks.example.cn'))).toEqual({
      kind: 'refused',
      code: 'bad-address',
    });
  });

  test.each(['带换行\n', '中文', 'a\u0000b'])('头里放不进的令牌 %j：说是头不对，不抛出', async (token) => {
    const headers = { authorization: `Bearer ${token}` };
    const call = { url: 'https://hooks.example.cn/', headers, body: '{}' };
    expect(await callOut(call, rules('https://hooks.example.cn'), HERE)).toEqual({
      kind: 'refused',
      code: 'bad-header',
    });
  });

  test.each([
    ['没有设置的主机', 'https://other.example.cn/'],
    ['同一主机的别的端口', 'https://hooks.example.cn:8443/'],
    ['同一主机不加密', 'http://hooks.example.cn/'],
    ['名字在后面的', 'https://hooks.example.cn.evil.example/'],
  ])('%s：一步也不走', async (_, url) => {
    let asked = 0;
    const resolve: Resolve = async () => {
      asked += 1;
      return [];
    };
    const answer = await post(url, rules('https://hooks.example.cn'), resolve);
    expect([answer, asked]).toEqual([{ kind: 'refused', code: 'origin-not-allowed' }, 0]);
  });

  test('设置了的名字解析到内网：没有写明可以去内网的不去；一个也不行', async () => {
    const { port, received } = await opening(startReceiver(ok));
    const origin = `http://hooks.example.cn:${port}`;
    const outside = { origins: [{ origin, inside: false }] };
    const mixed: Resolve = async () => [
      { address: '114.114.114.114', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    for (const resolve of [HERE, mixed])
      expect(await post(`${origin}/x`, rules(origin, outside), resolve)).toEqual({
        kind: 'refused',
        code: 'inside-address',
      });
    expect(received).toEqual([]);
  });

  test('本机地址换着写法写，也认得', async () => {
    const { port } = await opening(startReceiver(ok));
    for (const host of ['127.1', '0x7f000001', '2130706433', '[::ffff:127.0.0.1]', '[::1]']) {
      const { origin } = new URL(`http://${host}:${port}`);
      const answer = await post(
        `http://${host}:${port}/`,
        rules(origin, { origins: [{ origin, inside: false }] }),
      );
      expect([host, answer]).toEqual([host, { kind: 'refused', code: 'inside-address' }]);
    }
  });

  test('云主机的元数据地址，写明可以去内网也不去', async () => {
    const origin = 'http://169.254.169.254';
    expect(await post(`${origin}/latest`, rules(origin))).toEqual({
      kind: 'refused',
      code: 'inside-address',
    });
  });
});

describe('去得的地方', () => {
  test('送到了：内容原样，名字只解析一次，连的就是看过的地址', async () => {
    const { port, received } = await opening(startReceiver(ok));
    const origin = `http://hooks.example.cn:${port}`;
    let asked = 0;
    const resolve: Resolve = async () => {
      asked += 1;
      return asked === 1 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '127.0.0.2', family: 4 }];
    };
    const answer = await post(`${origin}/in?key=1`, rules(origin), resolve);
    expect(answer).toEqual({ kind: 'answered', status: 200, body: 'ok' });
    expect(asked).toBe(1);
    expect(received).toMatchObject([{ path: '/in?key=1', body: '{"a":"中"}' }]);
    expect(received[0]?.headers.host).toBe(`hooks.example.cn:${port}`);
  });

  test('转到别处：不跟', async () => {
    const target = await opening(startReceiver(ok));
    const { origin } = await opening(
      startListener((_, response) => {
        response.writeHead(302, { location: `${target.origin}/elsewhere` }).end();
      }),
    );
    const both = { origins: [origin, target.origin].map((one) => ({ origin: one, inside: true })) };
    expect(await post(origin, rules(origin, both))).toEqual({ kind: 'failed', code: 'redirected' });
    expect(target.received).toEqual([]);
  });

  test.each([
    ['一直不回答', (response: ServerResponse) => void response],
    ['答了一半停住', (response: ServerResponse) => void response.writeHead(200).write('half')],
  ])('%s：到时间就放下', async (_, behave) => {
    const { origin } = await opening(startListener((_, response) => behave(response)));
    const begun = Date.now();
    expect(await post(origin, rules(origin, { timeoutMs: 300 }))).toEqual({
      kind: 'failed',
      code: 'timeout',
    });
    expect(Date.now() - begun).toBeLessThan(1500);
  });

  test('名字一直解析不出来：到时间就放下', async () => {
    const origin = 'https://slow.example.cn';
    const never: Resolve = () => new Promise(() => undefined);
    expect(await post(origin, rules(origin, { timeoutMs: 200 }), never)).toEqual({
      kind: 'failed',
      code: 'timeout',
    });
  });

  test('回答太长：不读完', async () => {
    const { origin } = await opening(startReceiver(() => ({ status: 200, body: 'x'.repeat(5000) })));
    expect(await post(origin, rules(origin))).toEqual({ kind: 'failed', code: 'too-large' });
  });

  test('没有人听、没有这个名字：各有说法', async () => {
    const { origin, close } = await startReceiver(ok);
    await close();
    expect(await post(origin, rules(origin))).toEqual({ kind: 'failed', code: 'unreachable' });
    const nowhere = 'https://nowhere.invalid';
    expect(await post(nowhere, rules(nowhere))).toEqual({ kind: 'failed', code: 'unresolved' });
  });

  test('证书：须由信得过的机构签发，须写着这个主机', async () => {
    const secure = await opening(startReceiver(ok, { secure: true }));
    expect(await post(secure.origin, rules(secure.origin), HERE)).toEqual({ kind: 'failed', code: 'tls' });
    const usual = getCACertificates('default');
    setDefaultCACertificates([...usual, CERTIFICATE]);
    try {
      expect(await post(secure.origin, rules(secure.origin), HERE)).toMatchObject({ kind: 'answered' });
      const other = `https://other.example.test:${secure.port}`;
      expect(await post(other, rules(other), HERE)).toEqual({ kind: 'failed', code: 'tls' });
    } finally {
      setDefaultCACertificates(usual);
    }
    expect(secure.received).toHaveLength(1);
  });
});
