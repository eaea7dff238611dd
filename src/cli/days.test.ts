/** `deadline`, `calendar` and `verify` through the real command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run, type Terminal } from './index.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'gongkai-days-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

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
    today: Temporal.PlainDate.from('2026-02-11'),
    now: () => '2026-11-23T02:00:00.000Z',
    keeper: () => Promise.reject(new Error('这个命令不开台账')),
    serve: () => Promise.reject(new Error('这个命令不开服务')),
    exitCode: 0,
  };
  await run(argv, terminal);
  return { out, err, exitCode: terminal.exitCode };
}

function file(name: string, content: unknown): string {
  const path = join(FOLDER, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

interface ClockJson {
  id: string;
  due: string | null;
  state: string;
  provisional: boolean;
  days: { date: string; counted: boolean; ordinal: number | null; why: string; events: string[] }[];
  refusals: { reasons: { text: string; law: string }[] }[];
}

async function clocksOf(...argv: string[]): Promise<Record<string, ClockJson>> {
  const { out, err } = await call('deadline', ...argv, '--json');
  expect(err).toBe('');
  const { clocks } = JSON.parse(out) as { clocks: ClockJson[] };
  return Object.fromEntries(clocks.map((clock) => [clock.id, clock]));
}

describe('deadline', () => {
  test('--json 给出每个期限和逐日账', async () => {
    const { reply, clarificationNotice } = await clocksOf('--received', '2026-02-10', '--channel', 'online');
    expect(reply).toMatchObject({ due: '2026-03-16', provisional: false, state: 'running' });
    expect(clarificationNotice).toMatchObject({ due: '2026-02-26', provisional: false });
    expect(reply?.days.filter(({ counted }) => counted)).toHaveLength(20);
    expect(reply?.days[0]).toMatchObject({ date: '2026-02-10', counted: false, events: ['received:online'] });
    expect(reply?.days.at(-1)).toMatchObject({ date: '2026-03-16', counted: true, ordinal: 20 });
  });

  test('--event 可以重复，两种写法都认', async () => {
    const { reply, thirdPartyOpinion } = await clocksOf(
      '--received=2026-09-08',
      '--event',
      'thirdPartyConsulted:2026-09-11:甲公司',
      '--event=thirdPartyReceived:2026-09-14:甲公司',
      '--event',
      'thirdPartyAnswered:2026-10-12:甲公司',
    );
    expect(reply?.due).toBe('2026-11-04');
    expect(thirdPartyOpinion?.due).toBe('2026-10-10');
  });

  test('跨年的暂定；加上新通知即落定', async () => {
    const before = await clocksOf('--received', '2026-12-10');
    expect(before.reply).toMatchObject({ due: '2027-01-08', provisional: true });
    const notice = JSON.parse(readFileSync('src/law/calendar/notices/2026.json', 'utf8'));
    const holidays = [
      { name: '元旦', off: [{ from: '2027-01-01', to: '2027-01-03' }], work: ['2026-12-27'] },
    ];
    const added = file('2027.json', {
      ...notice,
      number: '示例',
      year: 2027,
      issued: '2026-11-20',
      holidays,
    });
    const after = await clocksOf('--received', '2026-12-10', '--notice', added);
    expect(after.reply).toMatchObject({ due: '2027-01-07', provisional: false });
    const old = await clocksOf('--received', '2026-12-10', '--notice', added, '--known-as', '2026-11-19');
    expect(old.reply).toMatchObject({ due: '2027-01-08', provisional: true });
  });

  test('--as-of 之后的事还不知道', async () => {
    const event = ['--event', 'replied:2026-03-17'];
    const early = await clocksOf('--received', '2026-02-10', ...event, '--as-of', '2026-03-16');
    expect(early.reply?.state).toBe('running');
    const late = await clocksOf('--received', '2026-02-10', ...event);
    expect(late.reply?.state).toBe('late');
  });

  test('地方的安排要给出行政区划代码', async () => {
    const here = await clocksOf('--received', '2020-01-20', '--area', '420100');
    const there = await clocksOf('--received', '2020-01-20');
    expect([here.reply?.due, there.reply?.due]).toEqual(['2020-03-09', '2020-02-25']);
  });

  test('不成立的事连同理由和条款一起说', async () => {
    const { reply } = await clocksOf('--received', '2026-02-10', '--event', 'extensionNotified:2026-03-20');
    const reasons = reply?.refusals.flatMap((refusal) => refusal.reasons) ?? [];
    expect(reasons.map(({ law }) => law)).toEqual(['条例§33.2', '条例§33.2']);
  });

  test('印出来的有每个期限、不成立的理由和逐日账', async () => {
    const { out, exitCode } = await call(
      'deadline',
      '--received',
      '2026-12-10',
      '--event',
      'extensionNotified:2026-12-20',
      '--event',
      'clarificationAsked:2026-12-11',
    );
    expect(exitCode).toBe(0);
    expect(out).toContain('截至 2026-12-20：');
    expect(out).toContain('答复期限：现无确定日期　停止计时');
    expect(out).toContain(
      '不成立：2026-12-20 告知延期——延期应当先经政府信息公开工作机构负责人同意，没有批准记录。',
    );
    const counting = await call('deadline', '--received', '2026-12-10');
    expect(counting.out).toContain('暂定：期限跨入放假安排尚未公布的年份');
    expect(counting.out).toContain('2026-12-10  四       —    工作日；起算日，不计入　◆ 收到申请');
    const nothing = await call('deadline', '--event', 'replied:2026-03-02');
    expect(nothing.out).toBe('这些事件没有引起任何期限。\n');
  });

  test.each([
    [[], '请给出收到申请的日期'],
    [['--channel', 'online'], '请给出收到申请的日期'],
    [['--event', 'formed:2026-02-10', '--channel', 'online'], '--channel 要和 --received 一起用'],
    [['--received', '2026-02-30'], '不是日期'],
    [['--received', '10/2/2026'], '不是日期'],
    [['--received', '2026-02-10', '--channel', 'pigeon'], 'pigeon'],
    [['--received', '2026-02-10', '--event', 'replied'], '不是日期'],
    [['--received', '2026-02-10', '--event', 'foo:2026-02-11'], '没有“foo”这种事件'],
    [['--received', '2026-02-10', '--as-of', 'today'], '--as-of'],
    [['--received', '2026-02-10', '--recieved', '2026-02-11'], '不认识的选项'],
    [['--received', '2026-02-10', '--area', '湖北'], '不是行政区划代码'],
    [['--received', '2026-02-10', '--notice', 'nowhere.json'], '打不开文件'],
    [['--received', '2026-02-10', '--notice', 'README.md'], ''],
    [['--received', '2026-02-10', '--proof', 'foo'], '没有“foo”这个期限'],
    [['--received', '2026-02-10', '--proof', 'extensionLimit'], '只为已有确定届满日'],
    [['2026-02-10'], '多出一个参数'],
    [['--received', '2026-02-10', '--received', '2026-02-11'], '--received 只能写一次'],
    [['--received', '2026-02-10', '--event', '告知补正:2026-02-11'], '  clarificationAsked　告知补正'],
    [
      ['--received', '2026-02-10', '--event', 'clarificationAskd:2026-02-11'],
      '  clarificationAsked　告知补正',
    ],
  ])('写错的 %j 说明怎么改，退出码 2', async (argv, piece) => {
    const { err, out, exitCode } = await call('deadline', ...argv);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(piece);
    expect(err).not.toContain('    at ');
  });

  test('全角的数字和冒号照样读，名称里的不动', async () => {
    const { out, exitCode } = await call(
      'deadline',
      '--received',
      '２０２６－０３－０２',
      '--event',
      'thirdPartyConsulted：2026-03-04：甲：乙（北京）',
      '--event',
      'extensionApproved:２０２６-03-05:１０',
    );
    expect(exitCode).toBe(0);
    expect(out).toContain('第三方答复意见期限（甲：乙（北京））');
    expect(out).toContain('批准延期（10个工作日）');
  });

  test('截至之后才发生的，说还没有发生', async () => {
    const { out } = await call('deadline', '--received', '2026-02-10', '--as-of', '2026-02-01');
    expect(out).toBe('截至 2026-02-01，所列的事都还没有发生。\n');
  });

  test('早于收到申请的事说出来；申请视为放弃的不再计算', async () => {
    const early = await call('deadline', '--received', '2026-02-10', '--event', 'replied:2026-02-01');
    expect(early.out).toContain('不成立：2026-02-01 作出答复——早于2026-02-10收到申请');
    const lapsed = await call(
      'deadline',
      '--received',
      '2026-01-05',
      '--event',
      'clarificationAsked:2026-01-06:2026-01-20',
      '--event',
      'clarificationServed:2026-01-06',
    );
    expect(lapsed.out).toContain('答复期限：不再计算　已届满');
  });

  test('--events 列出全部事件的写法', async () => {
    const { out, exitCode } = await call('deadline', '--events');
    expect(exitCode).toBe(0);
    expect(out).toContain('feePaid:日期　缴费完成\n');
    expect(out).toContain('thirdPartyConsulted:日期[:区别用的名称]　征求第三方意见\n');
    expect(out.trim().split('\n')).toHaveLength(44);
  });

  test('不合格的通知逐项指出', async () => {
    const bad = file('bad.json', { schema: 'gongkai/holiday-notice@1' });
    const { err, exitCode } = await call('deadline', '--received', '2026-02-10', '--notice', bad);
    expect(exitCode).toBe(2);
    expect(err).toContain('title：应为通知的标题，现为缺');
  });
});

describe('verify', () => {
  test('自己出的证明成立，改过的不成立，读不了的退出码 2', async () => {
    const { out } = await call('deadline', '--received', '2026-02-10', '--proof', 'reply');
    const good = await call('verify', file('good.json', out));
    expect(good).toMatchObject({ exitCode: 0, err: '' });
    expect(good.out).toContain('成立，已与放假安排原件核对。答复期限：2026-03-16');
    const bad = await call('verify', file('altered.json', out.replaceAll('2026-03-16', '2026-03-17')));
    expect(bad.exitCode).toBe(1);
    expect(bad.out).toContain('不成立');
    for (const argv of [
      ['nowhere.json'],
      [file('text.json', '不是')],
      [file('g.json', out), '--notices', 'nowhere'],
    ]) {
      const { exitCode, err } = await call('verify', ...argv);
      expect(exitCode).toBe(2);
      expect(err).not.toBe('');
    }
  });
});

describe('calendar', () => {
  test('2026年：每月的放假、调休上班和工作日数', async () => {
    const { out, exitCode } = await call('calendar', '2026');
    expect(exitCode).toBe(0);
    expect(out).toContain('2026年　工作日 248 天');
    expect(out).toContain(' 2月 工作日 16 天');
    expect(out).toContain('  9   10   11   12   13  14班 15休');
    expect(out).toContain('国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号，2025-11-04）');
    const columns = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
    expect(Math.max(...out.split('\n').map(columns))).toBeLessThanOrEqual(80);
  });

  test('没有安排的年份明说暂定', async () => {
    const { out } = await call('calendar', '2027');
    expect(out).toContain('2027年（暂定：放假安排尚未公布');
    expect(out).toContain('5休');
  });

  test('不写年份就是今年；--json 逐日列出', async () => {
    const { out } = await call('calendar', '--json');
    const found = JSON.parse(out);
    expect(found).toMatchObject({ year: 2026, workingDays: 248, provisional: false });
    expect(found.days).toHaveLength(365);
    expect(found.months.map(({ workingDays }: { workingDays: number }) => workingDays)[1]).toBe(16);
    expect(found.days[44]).toEqual({
      date: '2026-02-14',
      working: true,
      kind: 'makeUpWorkday',
      name: '春节',
      notice: '国办发明电〔2025〕7号',
    });
  });

  test('当时所知的日历', async () => {
    const { out } = await call('calendar', '2019', '--known-as', '2019-03-21', '--json');
    expect(JSON.parse(out).days.find(({ date }: { date: string }) => date === '2019-05-02').working).toBe(
      true,
    );
  });

  test.each([['1999'], ['2060'], ['二〇二六'], ['26']])('%s 说明为什么不能', async (year) => {
    const { err, exitCode } = await call('calendar', year);
    expect(exitCode).toBe(2);
    expect(err).not.toBe('');
  });
});
