/** `fee` and `cite` through the real command line. */
import { describe, expect, test } from 'vitest';
import { run, type Terminal } from './index.ts';

async function call(...argv: string[]) {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    async out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    watched: false,
    folder: 'data',
    trying: true,
    today: Temporal.PlainDate.from('2026-11-23'),
    now: () => '2026-11-23T02:00:00.000Z',
    keeper: () => Promise.reject(new Error('这个命令不开台账')),
    serve: () => Promise.reject(new Error('这个命令不开服务')),
    exitCode: 0,
  };
  await run(argv, terminal);
  return { out, err, exitCode: terminal.exitCode };
}

describe('fee', () => {
  test('按件逐档列出', async () => {
    expect(await call('fee', '--items', '31')).toEqual({
      err: '',
      exitCode: 0,
      out: [
        '同一申请人一个自然月累计31件，信息处理费 2200 元',
        '  第1—10件：10件 × 0元 = 0元',
        '  第11—30件：20件 × 100元 = 2000元',
        '  第31件：1件 × 200元 = 200元',
        '依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条',
        '这是计算，不是收费决定。数量、频次明显超过合理范围的才可以收费（《中华人民共和国政府信息公开条例》第四十二条），' +
          '须经批准，在办理期限内发收费通知；申请人收到次日起20个工作日内缴费，缴清后办理期限重新计算，' +
          '逾期未缴视为放弃申请（《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条）。',
        '',
      ].join('\n'),
    });
  });

  test('不收费时只列档次和依据', async () => {
    const { out } = await call('fee', '--items=10');
    expect(out).toContain('信息处理费 0 元');
    expect(out).not.toContain('收费决定');
    expect((await call('fee', '--items', '0')).out).toContain('累计0件，信息处理费 0 元');
  });

  test('按量，JSON', async () => {
    const { out, exitCode } = await call('fee', '--pages', '６８', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      standard: 'page',
      count: 68,
      yuan: 380,
      law: '109号§5',
      automatic: false,
      tiers: [
        { from: 1, to: 30, count: 30, rate: 0, yuan: 0 },
        { from: 31, to: 68, count: 38, rate: 10, yuan: 380 },
      ],
      payment: { workingDays: 20, from: 'noticeReceived', law: '109号§6' },
    });
  });

  test.each([
    [['--items', '31', '--pages', '68'], '只能选一种'],
    [[], '请给出件数'],
    [['--items', '三十一'], '不是件数'],
    [['--items', '-1'], '不是件数'],
    [['--items', '1.5'], '不是件数'],
    [['--pages', '1e3'], '不是页数'],
    [['--pages', ''], '不是页数'],
    [['--pages', '999999999'], '最多计算到'],
    [['--item', '31'], '不认识的选项：--item'],
    [['--items'], '缺一个值'],
    [['31'], '多出一个参数：31'],
  ])('%j：说明错在哪里，退出码二', async (argv, says) => {
    const { out, err, exitCode } = await call('fee', ...argv);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(err).toContain(says);
  });
});

describe('cite', () => {
  test('全称、要旨、有效期', async () => {
    const { out, exitCode } = await call('cite', '条例§33.2');
    expect(exitCode).toBe(0);
    const [full, gist, validity] = out.split('\n');
    expect(full).toBe('《中华人民共和国政府信息公开条例》第三十三条第二款');
    expect(gist).toMatch(/^要旨：.*二十个工作日/);
    expect(validity).toBe('有效期：2019-05-15起施行');
  });

  test('全称也读；没有自己要旨的用上一级的', async () => {
    expect((await call('cite', '《政府信息公开条例》第三十三条第二款', '--json')).out).toContain(
      '"notation":"条例§33.2"',
    );
    expect((await call('cite', '109号§4(2)')).out).toContain('要旨（109号§4）：');
    expect((await call('cite', '民法典§1010')).out).toContain('要旨（民法典）：');
    expect((await call('cite', '207号§一')).out).toContain('2015年印发，具体日期未见原文');
  });

  test('当日有效退出码零，失效退出码一', async () => {
    const before = await call('cite', '水法§72', '--on', '2026-08-14');
    expect(before.exitCode).toBe(0);
    expect(before.out).toContain('有效期：2018-01-01起施行，2026-08-15起失效');
    const after = await call('cite', '水法§72', '--on=2026-08-15', '--json');
    expect(after.exitCode).toBe(1);
    expect(JSON.parse(after.out)).toMatchObject({
      notation: '水法§72',
      repealed: '2026-08-15',
      on: '2026-08-15',
      answer: 'no',
      within: ['水法'],
    });
  });

  test.each([
    [[], '请给出条款'],
    [['条理§3'], '没有登记名为“条理”'],
    [['条例§57'], '只有56条'],
    [['条例§33.2', '--on', '2026-02-30'], '不是日期'],
    [['条例§33.2', '--on', '昨天'], '不是日期'],
    [['条例§33.2', '--day', '2026-01-01'], '不认识的选项'],
    [['条例§33.2', '条例§34'], '多出一个参数'],
  ])('%j：说明错在哪里，退出码二', async (argv, says) => {
    const { out, err, exitCode } = await call('cite', ...argv);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(err).toContain(says);
  });
});
