/** What turns up in a drawer after a year was closed: ends and beginnings of that year nobody had entered. */
import { DISPUTE_OUTCOMES, type MatterKind } from '../../src/register/index.ts';
import { registration } from './asking.ts';
import type { Case, World } from './world.ts';

const EVIDENCE = { kind: 'post', note: '邮戳' } as const;

/** An act dated within the year, about a matter of that year that is open still, or a request that came in then. */
export function foundLate(world: World, agency: string, year: number): void {
  const { dice } = world;
  const kind = dice.pick(['request', 'request', 'dispute', 'document'] as const);
  const found = dice.chance(80) ? anyOpen(world, agency, kind, year) : undefined;
  const from = found?.since ?? Temporal.PlainDate.from({ year, month: 9, day: 1 });
  const left = from.until({ year, month: 12, day: 31 }).days;
  const dated = { on: from.add({ days: dice.whole(0, left) }).toString(), evidence: EVIDENCE };
  if (!found) return void world.open(agency, { ...registration(world), ...dated });
  if (kind === 'request') world.act(found, 'request.withdraw', { ...dated, statement: '来信撤回' });
  if (kind === 'document') world.act(found, 'document.repeal', { ...dated, by: '示例决定' });
  if (kind !== 'dispute') return;
  const outcome = dice.pick(Object.keys(DISPUTE_OUTCOMES));
  if (world.act(found, 'dispute.decide', { ...dated, outcome })) world.act(found, 'dispute.settle', dated);
}

interface Found extends Case {
  readonly since: Temporal.PlainDate;
}

function anyOpen(world: World, agency: string, kind: MatterKind, year: number): Found | undefined {
  const open = world.register.matters(agency).flatMap(({ matter, row }): Found[] => {
    if (matter.kind !== kind || !row?.open || row.opened >= `${year}-12-31`) return [];
    return [{ agency, id: matter.id, since: Temporal.PlainDate.from(row.opened) }];
  });
  return open.length === 0 ? undefined : world.dice.pick(open);
}
