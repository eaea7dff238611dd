import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DIALECTS, freshDatabase } from '../../test/postgres/fresh.ts';
import type { HolidayNotice } from '../law/index.ts';
import { LOOK_MS } from './calendars.ts';
import { type HousedPremises, keeperIn } from './index.ts';
import { Clerk, intake } from './register/orders.cases.ts';

const open: HousedPremises[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const premises of open.splice(0)) await premises.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const NOTICE: HolidayNotice = {
  schema: 'gongkai/holiday-notice@1',
  number: '示例发电〔2026〕2号',
  title: '关于2027年部分节假日安排的通知（示例）',
  issued: '2026-11-04',
  published: null,
  source: null,
  year: 2027,
  amends: null,
  area: null,
  holidays: [{ name: '元旦', off: [{ from: '2027-01-01', to: '2027-01-04' }], work: [] }],
};

const TODAY = Temporal.PlainDate.from('2026-12-14');

/** Two processes over one place, as far as memory goes. */
async function doors(dialect: (typeof DIALECTS)[number]): Promise<[HousedPremises, HousedPremises]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-notices-'));
  folders.push(folder);
  const databaseUrl = dialect === 'postgres' ? await freshDatabase() : undefined;
  const keeper = keeperIn({ databaseUrl, today: '2026-12-14' });
  const both: [HousedPremises, HousedPremises] = [await keeper.open(folder), await keeper.open(folder)];
  open.push(...both);
  return both;
}

async function dues({ register }: HousedPremises, agency: string): Promise<(string | null)[]> {
  const { rows } = await register.cases(agency, { kind: 'request', order: 'newest', limit: 500 });
  return rows.map(({ due }) => due);
}

describe.each(DIALECTS)('%s：采用的放假安排', (dialect) => {
  test('另一个进程采用的，下一次办理就按它算，不用重启', async () => {
    const [one, two] = await doors(dialect);
    const clerk = new Clerk(two.register, 'first').on('2026-12-14');
    await clerk.establish();
    await clerk.accept(intake(1, { channel: 'inPerson', on: '2026-12-14' }));
    await one.office.notices.adopt(NOTICE, 'admin-1', '2026-12-14T03:00:00.000Z');
    await clerk.accept(intake(2, { channel: 'inPerson', on: '2026-12-14' }));
    expect(await dues(two, 'first')).toEqual(['2027-01-13', '2027-01-12']);
  });

  test('只看不办的进程，几秒以内跟上', async () => {
    const [one, two] = await doors(dialect);
    const fourth = () => two.means.calendar('654002').workingDay(Temporal.PlainDate.from('2027-01-04'));
    expect(fourth()).toMatchObject({ value: { working: true } });
    await one.office.notices.adopt(NOTICE, 'admin-1', '2026-12-14T03:00:00.000Z');
    await vi.waitFor(() => expect(fourth()).toMatchObject({ value: { working: false } }), {
      timeout: LOOK_MS * 2,
    });
  });

  test('清单重算：只算过时的机关；一批装不下的也算全；事件不动；重算过的不再算', async () => {
    const [one, two] = await doors(dialect);
    const clerk = new Clerk(two.register, 'many').on('2026-12-14');
    await clerk.establish();
    const idle = new Clerk(two.register, 'idle').on('2026-12-14');
    await idle.establish();
    for (let n = 1; n <= 130; n += 1)
      await clerk.accept(intake(n % 7, { channel: 'inPerson', on: '2026-12-14' }));
    for (const agency of await one.register.outdated(TODAY)) await one.register.rederive(agency, TODAY);
    expect(await one.register.outdated(TODAY)).toEqual([]);
    const heads = await two.register.heads('many');
    await one.office.notices.adopt(NOTICE, 'admin-1', '2026-12-14T03:00:00.000Z');
    expect(await two.register.outdated(TODAY)).toEqual(['idle', 'many']);
    expect(await two.register.rederive('many', TODAY)).toBe(130);
    expect(new Set(await dues(one, 'many'))).toEqual(new Set(['2027-01-13']));
    expect(await two.register.heads('many')).toEqual(heads);
    expect(await two.register.rederive('many', TODAY)).toBe(0);
    expect(await one.register.outdated(TODAY)).toEqual(['idle']);
  });

  test('清单跟着日子走：补正期满以后是待认定，年度结束以后年报有了期限；机关改了期限的设置，也重算', async () => {
    const [one] = await doors(dialect);
    const { register } = one;
    const follow = async (day: string) => {
      const today = Temporal.PlainDate.from(day);
      for (const agency of await register.outdated(today)) await register.rederive(agency, today);
      return register.outdated(today);
    };
    const lines = async (kind: 'request' | 'year') => {
      const { rows } = await register.cases('first', { kind, order: 'newest', limit: 10 });
      return rows.map(({ stage, due }) => [stage, due]);
    };
    const clerk = new Clerk(register, 'first').on('2026-12-14');
    await clerk.establish();
    const give = (type: string, more: object) => clerk.accept({ type, ...more });
    await clerk.accept(intake(1, { channel: 'inPerson', on: '2026-12-14' }));
    const about = { matter: 'R2026-00001', on: '2026-12-14' };
    await give('request.askClarification', { ...about, items: ['年度'], until: '2026-12-24' });
    await give('request.recordClarificationServed', { ...about, proof: '签收单' });
    await give('year.write', { matter: '2026', section: 'other', text: '没有。' });
    expect(await follow('2026-12-24')).toEqual([]);
    expect(await lines('request')).toEqual([['clarifying', '2026-12-24']]);
    expect(await lines('year')).toEqual([['drafting', null]]);
    expect(await register.outdated(Temporal.PlainDate.from('2027-01-04'))).toEqual(['first']);
    expect(await follow('2027-01-04')).toEqual([]);
    expect(await lines('request')).toEqual([['clarificationOverdue', '2026-12-24']]);
    expect(await lines('year')).toEqual([['drafting', '2027-01-31']]);
    const profile = await register.profile('first');
    const settings = { ...profile?.settings, clock: { rollOver: 'holidays' } };
    clerk.on('2027-01-04');
    await give('agency.change', { settings, reason: '调整期限设置' });
    expect(await register.outdated(Temporal.PlainDate.from('2027-01-04'))).toEqual(['first']);
  });
});
