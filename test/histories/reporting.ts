/** Report season: adjustments, prose, signature, publication, closing — and what is remembered of a closed year. */
import type { Compiled } from '../../src/report/compile/index.ts';
import { type Address, cellsOf } from '../../src/report/form/index.ts';
import { rechosen } from './disrupting.ts';
import { foundLate } from './drawer.ts';
import { coverageOf, FIRST_YEAR, reportOf } from './reports.ts';
import type { Story, World } from './world.ts';

const SECTIONS = ['preface', 'overview', 'problems', 'other'] as const;
const TEXT =
  '本年新收申请{{requests.received/total}}件，结转{{requests.carriedForward/total}}件，公开信息{{figure.published}}条。';

/** A report as it read on the day its year was closed. */
export interface Frozen {
  readonly agency: string;
  readonly year: number;
  readonly area: boolean;
  /** What the register counted for each cell. */
  readonly registered: string;
  /** Null for the years before the first that was closed: persons may still write about those. */
  readonly report: string | null;
}

export interface Closings {
  /** Whether this history closes years at all. */
  readonly allowed: boolean;
  readonly frozen: Frozen[];
}

/** One agency's season for a year, some weeks after its end. */
export function* reported(world: World, agency: string, year: number, closings: Closings): Story {
  const { dice } = world;
  const season = Temporal.PlainDate.from({ year: year + 1, month: 1, day: 1 });
  yield Math.max(0, world.day.until(season).days) + dice.whole(2, 60);
  for (
    let n = dice.weighed([
      [0, 50],
      [1, 30],
      [2, 20],
    ] as const);
    n > 0;
    n -= 1
  ) {
    yield* adjusted(world, agency, year, 'year.adjust');
  }
  if (dice.chance(25)) return;
  written(world, agency, year);
  const figures = figuresOf(world, agency, year);
  const matter = { agency, id: String(year) };
  world.act(matter, 'year.signOff', { figures }, 'head');
  if (dice.chance(15)) {
    world.act(matter, 'year.revise', { reason: '文字有误' });
    world.act(matter, 'year.signOff', { figures }, 'head');
  }
  world.dated(matter, 'year.submit');
  if (dice.chance(12)) {
    world.dated(matter, 'year.return', { remarks: '请补充说明' }, 'supervisor');
    world.act(matter, 'year.signOff', { figures }, 'head');
    world.dated(matter, 'year.submit');
  }
  if (dice.chance(70)) world.dated(matter, 'year.accept', {}, 'supervisor');
  world.dated(matter, 'year.publish', { url: `https://www.example.cn/nb${year}.html` }, 'publisher');
  if (closings.allowed && dice.chance(85)) closed(world, agency, year, closings);
  yield dice.whole(0, 20);
  const near = [agency, ...coverageOf(world.register, agency, false)];
  for (let n = dice.whole(0, 3); n > 0; n -= 1) foundLate(world, dice.pick(near), year);
  while (dice.chance(50)) {
    yield dice.whole(5, 200);
    if (dice.chance(40)) rechosen(world, agency);
    yield* adjusted(world, agency, year, 'year.amend');
    if (dice.chance(30)) reworded(world, agency, year);
  }
}

function reworded(world: World, agency: string, year: number): void {
  const { dice } = world;
  const matter = { agency, id: String(year) };
  const text = dice.chance(80) ? '全年办结{{requests.received/total}}件。' : '{{figure.unknown}}条。';
  if (!world.act(matter, 'year.amendText', { section: dice.pick(SECTIONS), text, reason: '按退回意见' }))
    return;
  const adjustment = world.entriesOf(matter, 'year').at(-1)?.version ?? 1;
  world.act(matter, 'year.approveAdjustment', { adjustment }, 'head');
}

const LEAVES: readonly Address[] = cellsOf('2021').map(({ address }) => address);

function* adjusted(world: World, agency: string, year: number, type: 'year.adjust' | 'year.amend'): Story {
  const { dice } = world;
  const matter = { agency, id: String(year) };
  const cell = dice.pick(LEAVES);
  const delta = dice.chance(85) ? dice.whole(1, 4) : -1;
  if (!world.act(matter, type, { cell, delta, reason: '纸质台账补录' })) return;
  const adjustment = world.entriesOf(matter, 'year').at(-1)?.version ?? 1;
  if (dice.chance(25)) world.act(matter, 'year.approveAdjustment', { adjustment });
  if (dice.chance(20))
    return void world.act(matter, 'year.withdrawAdjustment', { adjustment, reason: '重复' }, 'head');
  if (dice.chance(30)) yield dice.whole(0, 3);
  world.act(matter, 'year.approveAdjustment', { adjustment }, 'head');
}

function written(world: World, agency: string, year: number): void {
  const matter = { agency, id: String(year) };
  world.act(matter, 'year.setContext', { name: 'published', label: '公开信息条数', value: '126' });
  for (const section of SECTIONS) world.act(matter, 'year.write', { section, text: TEXT });
}

function figuresOf(world: World, agency: string, year: number): string {
  return world.digest(JSON.stringify(reportOf(world.register, { agency, year }).report.tables));
}

/** Whoever reports through the agency closes first; then its report can change no more. */
function closed(world: World, agency: string, year: number, { frozen }: Closings): void {
  for (const one of coverageOf(world.register, agency, false).filter((id) => id !== agency)) {
    const matter = { agency: one, id: String(year) };
    const figures = figuresOf(world, one, year);
    written(world, one, year);
    world.act(matter, 'year.signOff', { figures }, 'head');
    world.act(matter, 'year.close', { figures }, 'auditor');
  }
  const figures = figuresOf(world, agency, year);
  if (!world.act({ agency, id: String(year) }, 'year.close', { figures }, 'auditor')) return;
  for (const publisher of world.agencies) {
    for (const area of [false, true]) remember(world, publisher, year, area, frozen);
  }
}

function remember(world: World, agency: string, year: number, area: boolean, frozen: Frozen[]): void {
  const { register } = world;
  const covered = coverageOf(register, agency, area);
  if (covered.length === 0) return;
  const through = Math.min(...covered.map((one) => register.closedThrough(one)));
  for (let y = FIRST_YEAR; y <= Math.min(through, year); y += 1) {
    if (frozen.some((one) => one.agency === agency && one.year === y && one.area === area)) continue;
    const compiled = reportOf(register, { agency, year: y, area });
    const own = register.entries(agency, { kind: 'year', id: String(y) });
    const whole = !area && own.some(({ event }) => event.type === 'year.closed');
    const report = whole ? JSON.stringify(compiled.report) : null;
    frozen.push({ agency, year: y, area, registered: registeredIn(compiled), report });
  }
}

export function registeredIn({ cells }: Compiled): string {
  return JSON.stringify([...cells].map(([address, { fromRegister }]) => [address, fromRegister]));
}
