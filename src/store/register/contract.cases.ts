/** What every keeper of a register must do: the port's contract, one row a promise, each on an agency of its own. */
import { expect } from 'vitest';
import {
  type CaseQuery,
  ChainCheck,
  type Entry,
  KeyReused,
  type ListedCase,
  type Means,
  type RegisterStore,
  type TallyGroup,
} from '../../register/index.ts';
import { Clerk, intake } from './orders.cases.ts';

interface Ground {
  readonly store: RegisterStore;
  readonly means: Means;
  readonly clerk: Clerk;
}

export interface ContractCase {
  readonly title: string;
  readonly holds: (ground: Ground) => Promise<void>;
}

const CHANGE = { type: 'agency.change', shortName: '伊州环', reason: '统一简称' };
const SELF = { kind: 'agency', id: 'agency' } as const;

/** Each decision of its own day, so that due dates differ, and three without any. */
async function penalties(clerk: Clerk, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    clerk.on(`2024-03-${String(4 + (n % 5)).padStart(2, '0')}`);
    const withheld = n % 4 === 0 ? { ground: 'noSocialEffect', note: '社会影响不大' } : null;
    await clerk.accept({
      type: 'decision.register',
      on: clerk.day.toString(),
      kind: 'penalty',
      number: `示例罚〔2024〕${n}号`,
      subject: '超标排放',
      source: '处罚系统',
      withheld,
    });
  }
}

async function everyPage(store: RegisterStore, agency: string, query: CaseQuery): Promise<ListedCase[][]> {
  const pages: ListedCase[][] = [];
  for (let after: string | undefined; ; ) {
    const { rows, next } = await store.cases(agency, { ...query, ...(after !== undefined && { after }) });
    pages.push([...rows]);
    if (next === undefined) return pages;
    after = next;
  }
}

function text({ column, result, opened, closed, quantity, cases }: TallyGroup): string {
  return `${column} ${result} ${opened}/${closed} ${quantity} ${cases}`;
}

export const CONTRACT: readonly ContractCase[] = [
  {
    title: '记下的读得回来，链接得上，当日末条留存',
    async holds({ store, means, clerk }) {
      await clerk.accept(CHANGE, 'head');
      await clerk.on('2024-03-05').accept({ ...CHANGE, shortName: '州环' }, 'head');
      const check = new ChainCheck(means.crypto.digest);
      const chain: Entry[] = [];
      for await (const entry of store.chain(clerk.agency)) chain.push(entry);
      expect(chain.map((entry) => check.take(entry))).toEqual([undefined, undefined, undefined]);
      expect(await store.entries(clerk.agency, SELF)).toEqual(chain);
      const after: number[] = [];
      for await (const { seq } of store.chain(clerk.agency, 2)) after.push(seq);
      expect(after).toEqual([3]);
      const profile = (await store.agencies()).find(({ id }) => id === clerk.agency);
      expect(profile?.shortName).toBe('州环');
      expect(await store.closedThrough(clerk.agency)).toBe(0);
      expect(await store.heads(clerk.agency)).toEqual([
        { day: '2024-03-04', seq: 2, hash: chain[1]?.hash },
        { day: '2024-03-05', seq: 3, hash: check.end.hash },
      ]);
    },
  },
  {
    title: '录入时间不倒退，按北京时间算哪一天',
    async holds({ store, clerk }) {
      const late = { now: '2024-03-04T16:30:00.000Z', today: Temporal.PlainDate.from('2024-03-05') };
      await store.execute(clerk.order(CHANGE, 'head'), late);
      await clerk.accept({ ...CHANGE, shortName: '早' }, 'head');
      const entries = await store.entries(clerk.agency, SELF);
      expect(entries.map(({ enteredAt }) => enteredAt).slice(1)).toEqual([late.now, late.now]);
      expect((await store.heads(clerk.agency)).map(({ day, seq }) => [day, seq])).toEqual([
        ['2024-03-04', 1],
        ['2024-03-05', 3],
      ]);
    },
  },
  {
    title: '没有登记的机关、没有的事项：拒绝，什么也不留下',
    async holds({ store, clerk }) {
      const stranger = new Clerk(store, `${clerk.agency}-x`);
      const refused = await stranger.do(intake(1, { on: '2024-03-04' }));
      expect(refused).toMatchObject({ kind: 'refused', reasons: [{ text: '本机关尚未登记，先登记机关。' }] });
      expect(await store.heads(stranger.agency)).toEqual([]);
      const nothing = await clerk.do({ type: 'request.triage', matter: 'R2024-00009', as: 'disclosure' });
      expect(nothing.kind).toBe('refused');
      expect(await store.entries(clerk.agency, { kind: 'request', id: 'R2024-00009' })).toEqual([]);
      expect((await store.agencies()).map(({ id }) => id)).not.toContain(stranger.agency);
    },
  },
  {
    title: '同一键：同样的操作同样的答复，拒绝也是；别的操作、别的人不收',
    async holds({ store, clerk }) {
      const once = clerk.order(CHANGE, 'head');
      const first = await store.execute(once, clerk.moment);
      const refusal = clerk.order({ type: 'request.triage', matter: 'R2024-00009', as: 'disclosure' });
      const refused = await store.execute(refusal, clerk.moment);
      await clerk.on('2024-06-03').accept({ ...CHANGE, shortName: '后来' }, 'head');
      expect(await store.execute(once, clerk.moment)).toEqual(first);
      expect(await store.execute(refusal, clerk.moment)).toEqual(refused);
      expect(await store.entries(clerk.agency, SELF)).toHaveLength(3);
      const { actor } = refusal;
      for (const other of [{ command: { ...CHANGE, shortName: '另' } }, { actor }])
        await expect(store.execute({ ...once, ...other }, clerk.moment)).rejects.toThrow(KeyReused);
    },
  },
  {
    title: '看过的版本过时：告知其间发生了什么；看过再来，同一键也收',
    async holds({ store, clerk }) {
      await clerk.accept({ ...CHANGE, shortName: '别人改的' }, 'head');
      const late = clerk.order({ ...CHANGE, shortName: '我改的' }, 'head', { expected: 1 });
      const conflict = await store.execute(late, clerk.moment);
      expect(conflict).toMatchObject({ kind: 'conflict', since: [{ version: 2, actor: { id: 'head' } }] });
      expect((await store.execute({ ...late, expected: 2 }, clerk.moment)).kind).toBe('accepted');
    },
  },
  {
    title: '编号连续，按年从一开始；拒绝的不占号',
    async holds({ clerk }) {
      const ids = [await clerk.tell(1, 0), await clerk.tell(2, 0)];
      await clerk.do(intake(3, { on: '2024-12-31' }));
      ids.push(await clerk.tell(3, 0));
      ids.push(await clerk.on('2025-01-06').tell(4, 0));
      expect(ids).toEqual(['R2024-00001', 'R2024-00002', 'R2024-00003', 'R2025-00001']);
    },
  },
  {
    title: '清单：待办按期限先后，全部从新到旧；翻页不重不漏',
    async holds({ store, clerk }) {
      await penalties(clerk, 23);
      const pages = await everyPage(store, clerk.agency, { kind: 'decision', order: 'due', limit: 5 });
      const due = pages.flat().map(({ due: day, id }) => `${day ?? '9999'} ${id}`);
      expect(due).toEqual(due.toSorted());
      expect(new Set(due).size).toBe(18);
      expect(pages.map(({ length }) => length)).toEqual([5, 5, 5, 3]);
      const newest = await everyPage(store, clerk.agency, { kind: 'decision', order: 'newest', limit: 8 });
      const ids = newest.flat().map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted().toReversed());
      expect(new Set(ids).size).toBe(23);
    },
  },
  {
    title: '清单：按阶段、承办人、申请人、是否办结筛选；姓名遮盖',
    async holds({ store, clerk }) {
      await clerk.tell(1);
      await clerk.tell(2, 3);
      await clerk.tell(1, 0);
      const ids = async (query: Partial<CaseQuery>) =>
        (await store.cases(clerk.agency, { kind: 'request', order: 'newest', limit: 9, ...query })).rows.map(
          ({ id }) => Number(id.slice(-1)),
        );
      expect(await ids({})).toEqual([3, 2, 1]);
      expect(await ids({ open: true })).toEqual([3, 2]);
      expect(await ids({ open: false })).toEqual([1]);
      expect(await ids({ stage: 'served' })).toEqual([1]);
      expect(await ids({ handler: 'clerk-1' })).toEqual([2, 1]);
      expect(await ids({ handler: 'clerk-1', order: 'due' })).toEqual([2]);
      expect(await ids({ unit: 'nobody' })).toEqual([]);
      expect(await ids({ person: 'U0000001' })).toEqual([3, 1]);
      expect(await ids({ kind: 'dispute' })).toEqual([]);
      const { rows } = await store.cases(clerk.agency, { kind: 'request', order: 'newest', limit: 1 });
      expect(rows[0]).toMatchObject({ agency: clerk.agency, version: 1, applicant: '张***' });
      expect(JSON.stringify(await store.entries(clerk.agency, rows[0]!))).not.toContain('张示例');
    },
  },
  {
    title: '年度合计、背后的事项、截至某日的合计',
    async holds({ store, clerk }) {
      await clerk.on('2024-12-23').tell(1, 0);
      await clerk.on('2024-12-23').tell(2);
      const groups = await store.tally([clerk.agency], 2024);
      expect(groups.map(text)).toEqual([
        'natural null during/after 1 1',
        'natural disclosed.provided during/during 1 1',
      ]);
      expect((await store.tally([clerk.agency], 2025)).map(text)).toEqual(['natural null before/after 1 1']);
      const counted = await store.counted([clerk.agency], 2024, groups.slice(1));
      expect(counted.map(({ matter, result }) => [matter.id, result])).toEqual([
        ['R2024-00002', 'disclosed.provided'],
      ]);
      expect(await store.counted([clerk.agency], 2024, [])).toEqual([]);
      const then = Temporal.PlainDate.from('2024-12-27');
      const before = await store.tally([clerk.agency], 2024, then);
      expect(before.map(text)).toEqual(['natural null during/after 2 2']);
      expect(await store.counted([clerk.agency], 2024, before, then)).toHaveLength(2);
      expect(await store.tally([clerk.agency], 2024, Temporal.PlainDate.from('2024-12-22'))).toEqual([]);
      expect(await store.tally([], 2024)).toEqual([]);
      expect(await store.late(clerk.agency, 2024)).toEqual([]);
    },
  },
  {
    title: '揭示申请人：先留痕，再给出所问的几项',
    async holds({ store, clerk }) {
      await clerk.tell(7, 0);
      const reveal = {
        type: 'person.reveal',
        matter: 'U0000001',
        fields: ['name', 'contact'],
        reason: '寄送',
      };
      const order = clerk.order(reveal);
      const { answer, fields } = await store.reveal(order, clerk.moment);
      expect(answer.kind).toBe('accepted');
      expect(fields).toEqual({ name: '张示例7', contact: '13910000007' });
      const look = { kind: 'person', id: 'U0000001' } as const;
      expect(await store.entries(clerk.agency, look)).toMatchObject([
        { event: { type: 'person.revealed', fields: ['name', 'contact'], reason: '寄送' } },
      ]);
      expect((await store.reveal(order, clerk.moment)).fields).toEqual(fields);
      expect(await store.entries(clerk.agency, look)).toHaveLength(1);
      const refused = await store.reveal(clerk.order(reveal, 'applicant'), clerk.moment);
      expect(refused.answer.kind).toBe('refused');
      expect(refused).not.toHaveProperty('fields');
    },
  },
  {
    title: '同一申请人换了电话再来：仍是一个人，揭示的是新电话，列表遮住的也是',
    async holds({ store, clerk }) {
      await clerk.tell(3, 0);
      const again = intake(3, { on: clerk.moment.today.toString() });
      const applicant = { ...(again.applicant as object), contact: '13999990000', address: '示例路9号' };
      await clerk.accept({ ...again, applicant });
      const reveal = {
        type: 'person.reveal',
        matter: 'U0000001',
        fields: ['contact', 'address'],
        reason: '寄送',
      };
      const { fields } = await store.reveal(clerk.order(reveal), clerk.moment);
      expect(fields).toEqual({ contact: '13999990000', address: '示例路9号' });
      const { rows } = await store.cases(clerk.agency, { kind: 'request', order: 'newest', limit: 9 });
      expect(rows.map(({ person }) => person)).toEqual(['U0000001', 'U0000001']);
    },
  },
  {
    title: '同一申请人再来，认得出；别的机关各算各的',
    async holds({ store, clerk }) {
      const other = new Clerk(store, `${clerk.agency}-other`);
      await other.establish();
      await clerk.tell(1, 0);
      await clerk.tell(2, 0);
      await clerk.tell(1, 0);
      await other.tell(2, 0);
      const people = async (one: Clerk) =>
        (await store.cases(one.agency, { kind: 'request', order: 'newest', limit: 9 })).rows.map(
          ({ person }) => person,
        );
      expect(await people(clerk)).toEqual(['U0000001', 'U0000002', 'U0000001']);
      expect(await people(other)).toEqual(['U0000001']);
      expect((await store.tally([clerk.agency, other.agency], 2024)).map(text)).toEqual([
        'natural null during/after 4 4',
      ]);
    },
  },
  {
    title: '转给另一机关：两边各有记录，链都完整，总数不变',
    async holds({ store, means, clerk }) {
      const other = new Clerk(store, `${clerk.agency}-to`);
      await other.establish({ reportsThrough: clerk.agency });
      const matter = await clerk.tell(1, 0);
      const transfer = { type: 'request.transfer', matter, agency: other.agency, reason: '由其制作' };
      const answer = await clerk.do(transfer);
      expect(answer).toMatchObject({ kind: 'accepted' });
      const touched = answer.kind === 'accepted' ? answer.matters.map(({ agency }) => agency) : [];
      expect(touched.toSorted()).toEqual([clerk.agency, other.agency].toSorted());
      for (const { agency } of [clerk, other]) {
        const check = new ChainCheck(means.crypto.digest);
        for await (const entry of store.chain(agency)) expect(check.take(entry)).toBeUndefined();
      }
      expect(await store.tally([clerk.agency], 2024)).toEqual([]);
      expect((await store.tally([clerk.agency, other.agency], 2024)).map(text)).toEqual([
        'natural null during/after 1 1',
      ]);
    },
  },
];
