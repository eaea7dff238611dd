/** Table two and what stands beside it: documents, decisions, charges, publications, improvements, rectifications. */
import { anyApplicant } from './asking.ts';
import type { Case, Story, World } from './world.ts';

const bracketed = (world: World, year: number) => `示例发〔${year}〕${world.given.length}号`;

export function* documented(world: World, agency: string): Story {
  const { dice } = world;
  const back = dice.chance(45) ? dice.whole(1, 2500) : 0;
  const made = world.ago(back);
  const year = Number(made.on.slice(0, 4));
  const until = dice.chance(45) ? world.day.add({ days: dice.whole(-200, 900) }).toString() : null;
  const id = world.open(agency, {
    type: 'document.register',
    ...made,
    kind: dice.chance(25) ? 'rules' : 'normativeDocuments',
    name: '示例管理办法',
    number: bracketed(world, year),
    joint: dice.chance(12) ? { lead: dice.chance(50), with: ['示例省示例厅'] } : null,
    validUntil: until,
  });
  if (id === undefined) return;
  const document = { agency, id };
  yield dice.whole(5, 300);
  if (dice.chance(40)) world.dated(document, 'document.amend', { by: bracketed(world, world.day.year) });
  if (until !== null && dice.chance(50)) {
    const validUntil = dice.chance(20)
      ? null
      : Temporal.PlainDate.from(until).add({ days: dice.whole(100, 800) });
    world.dated(document, 'document.prolong', { by: '示例通知', validUntil: validUntil?.toString() ?? null });
  }
  yield dice.whole(5, 300);
  if (dice.chance(35)) world.dated(document, 'document.repeal', { by: '示例决定' });
  else if (dice.chance(40)) world.dated(document, 'document.expire', { by: '示例公告' });
  else if (dice.chance(25)) world.act(document, 'document.void', { reason: '重复登记' });
}

const KINDS = ['licence', 'penalty', 'coercion'] as const;

export function* decided(world: World, agency: string): Story {
  const { dice } = world;
  const made = world.ago(dice.chance(35) ? dice.whole(1, 60) : 0);
  const kind = dice.pick(KINDS);
  const withheld =
    kind === 'penalty' && dice.chance(25) ? { ground: 'noSocialEffect', note: '情节轻微' } : null;
  const number = bracketed(world, Number(made.on.slice(0, 4)));
  const fields = { kind, number, subject: '示例企业超标排放', source: '执法系统', withheld };
  const id = world.open(agency, { type: 'decision.register', ...made, ...fields });
  if (id === undefined) return;
  const decision = { agency, id };
  yield dice.whole(0, 9);
  if (dice.chance(12))
    world.act(decision, 'decision.withhold', { ground: 'internalAffairs', note: '内部事务' });
  else world.dated(decision, 'decision.publish', { where: '双公示专栏' }, 'publisher');
  yield dice.whole(10, 200);
  if (dice.chance(40)) {
    world.dated(decision, 'decision.overturn', { how: 'revoked', by: '示例市人民政府' });
    yield dice.whole(0, 4);
    world.dated(decision, 'decision.withdrawPublication', { reason: '已撤销' }, 'publisher');
  } else if (dice.chance(20)) world.act(decision, 'decision.void', { reason: '重复登记' });
}

/** A business system's sums, a month at a time, in the month after. */
export function* summedByMonth(world: World, agency: string): Story {
  const { dice } = world;
  let month = world.day.toPlainYearMonth();
  const opened = { kind: dice.pick(KINDS), source: '业务系统月报', from: month.toString() };
  const id = world.open(agency, { type: 'decision.openSeries', ...opened });
  if (id === undefined) return;
  for (let n = dice.whole(2, 8); n > 0; n -= 1) {
    const due = month.add({ months: 1 }).toPlainDate({ day: dice.whole(1, 9) });
    yield Math.max(0, world.day.until(due).days);
    const quantity = dice.whole(0, 60);
    const total = { month: month.toString(), quantity, published: dice.whole(0, quantity) };
    world.act({ agency, id }, 'decision.addTotal', total);
    month = month.add({ months: 1 });
  }
}

export function* collected(world: World, agency: string): Story {
  const { dice } = world;
  const request = world.anyCase('request');
  const of = request?.agency === agency && dice.chance(30) ? { handlingFeeOf: request.id } : {};
  const amount = dice.whole(1, 9_000_000);
  const taken = { item: '环境监测服务费', basis: '示例价〔2020〕1号', amount };
  const id = dice.chance(75)
    ? world.open(agency, {
        type: 'charge.collect',
        ...taken,
        ...of,
        ...world.ago(dice.chance(30) ? dice.whole(1, 60) : 0),
        receipt: `票据${world.given.length}`,
      })
    : world.open(agency, {
        type: 'charge.collectTotal',
        ...taken,
        period: world.day
          .toPlainYearMonth()
          .subtract({ months: dice.whole(0, 3) })
          .toString(),
        source: '非税系统',
      });
  if (id === undefined) return;
  const charge = { agency, id };
  yield dice.whole(1, 120);
  if (dice.chance(45)) {
    const back = { amount: dice.whole(1, amount), receipt: `退${world.given.length}`, reason: '多收' };
    world.dated(charge, 'charge.refund', back);
  } else if (dice.chance(25)) world.act(charge, 'charge.void', { reason: '重复登记' });
}

export function* published(world: World, agency: string): Story {
  const { dice } = world;
  const id = world.open(agency, draft(world));
  if (id === undefined) return;
  const disclosure = { agency, id };
  if (dice.chance(20)) world.act(disclosure, 'disclosure.edit', { change: { summary: '监测情况' } });
  yield dice.whole(0, 4);
  const conclusion = { conclusion: dice.chance(90) ? 'mayPublish' : 'mustNot', basis: '已逐项审查' };
  world.dated(disclosure, 'disclosure.review', conclusion, 'reviewer');
  yield dice.whole(0, 20);
  const out = { channels: ['platform', 'website'], url: `https://www.example.cn/${id}.html` };
  world.dated(disclosure, 'disclosure.publish', out, 'publisher');
  yield dice.whole(5, 200);
  yield* afterPublication(world, disclosure);
}

function draft(world: World) {
  return {
    type: 'disclosure.draft',
    ...world.ago(world.dice.chance(20) ? world.dice.whole(1, 15) : 0),
    title: '环境空气质量状况',
    summary: '本月监测情况',
    item: { law: '条例§20(13)' },
    column: '环境质量',
    number: null,
    writtenOn: null,
    genre: '数据',
    theme: '综合政务',
    keywords: [],
    source: '本机关',
    origin: { kind: 'own' },
    attribute: { kind: 'proactive' },
    text: '监测数据见附表',
    attachments: [],
    result: null,
    duty: null,
    document: null,
  };
}

function* afterPublication(world: World, disclosure: Case): Story {
  const { dice } = world;
  if (dice.chance(25)) {
    world.dated(disclosure, 'disclosure.revise', { change: { text: '更新后的数据' }, reason: '数据更新' });
    world.dated(disclosure, 'disclosure.review', { conclusion: 'mayPublish', basis: '已审查' }, 'reviewer');
    yield dice.whole(0, 10);
    world.dated(disclosure, 'disclosure.publish', { channels: ['gazette'] }, 'publisher');
  }
  const document = world.anyCase('document');
  if (document?.agency === disclosure.agency && dice.chance(40))
    world.act(disclosure, 'disclosure.interpret', { interprets: { kind: 'document', id: document.id } });
  if (dice.chance(20)) world.dated(disclosure, 'disclosure.deliver', { to: 'library', place: '示例图书馆' });
  if (dice.chance(20)) world.dated(disclosure, 'disclosure.setValidity', { validity: 'expired', by: null });
  if (dice.chance(15))
    world.dated(disclosure, 'disclosure.withdraw', { ground: 'inaccurate', reason: '数据有误' });
}

export function* improved(world: World, agency: string): Story {
  const { dice } = world;
  const found = { source: 'selfCheck', description: '答复文书不够规范' };
  const id = world.open(agency, { type: 'improvement.open', ...world.ago(0), ...found });
  if (id === undefined) return;
  const problem = { agency, id };
  const due = world.day.add({ days: 90 }).toString();
  world.act(problem, 'improvement.plan', { measures: '修订范本', inCharge: 'handler-1', due });
  yield dice.whole(10, 120);
  if (dice.chance(40)) world.dated(problem, 'improvement.note', { text: '范本已经拟定' });
  const evidence = { kind: 'paper', note: '会议纪要' };
  if (dice.chance(60)) world.dated(problem, 'improvement.finish', { text: '已经完成', evidence });
}

export function* rectified(world: World, agency: string): Story {
  const { dice } = world;
  const id = world.open(agency, {
    type: 'rectification.register',
    ...world.ago(0),
    channel: 'inPerson',
    subject: '登记信息有误',
    claim: '请更正登记的面积',
    proofs: dice.chance(70) ? ['测绘报告'] : [],
    applicant: anyApplicant(world),
  });
  if (id === undefined) return;
  const one = { agency, id };
  yield dice.whole(1, 15);
  const conclusion = dice.pick(['inaccurate', 'accurate', 'unproven', 'notOurs'] as const);
  world.dated(one, 'rectification.check', { conclusion, basis: '已核实' });
  if (conclusion === 'inaccurate') world.dated(one, 'rectification.correct', { change: '面积已更正' });
  if (conclusion === 'notOurs') world.dated(one, 'rectification.direct', { to: '示例登记中心' });
  world.dated(one, 'rectification.reply', { way: 'electronic' });
}
