/** 汇总: whose registers go into which report. */
import { cite, granted, type Reason, type Result, refused } from '../../law/index.ts';
import { type AgencyId, type AgencyProfile, summed, type TallyGroup } from '../../register/index.ts';
import type { Note } from './source.ts';

/** One report and the registers it covers. */
export interface Coverage {
  readonly agency: AgencyId;
  readonly registers: readonly AgencyId[];
}

export interface RollUp {
  /** The agency's own report: itself and whoever reports through it. */
  readonly own: Coverage;
  /** The report on a government's whole area; null where the agency is no government. */
  readonly area: Coverage | null;
  /** The reports that together make up the area's: every register of the area in exactly one. */
  readonly members: readonly Coverage[];
  /** Figures that go into a report outside the area, or come from there. */
  readonly notes: readonly Note[];
}

type Tree = ReadonlyMap<AgencyId, AgencyProfile>;

/**
 * Refused: an unknown agency; circles in the tree of `parent` or `reportsThrough`, each with its names.
 * A parent that is not among the agencies counts as none.
 *
 * @law 条例§49 — departments report to the government, the government on its whole area
 */
export function rollUp(agencies: readonly AgencyProfile[], root: AgencyId): Result<RollUp> {
  const tree: Tree = new Map(agencies.map((each) => [each.id, each]));
  const top = tree.get(root);
  const law = cite('条例§49');
  const faults: Reason[] = [
    ...(top ? [] : [{ text: `没有登记代号为“${root}”的机关。`, law }]),
    ...circles(tree, 'parent').map((names) => ({ text: `上级机关成了圈：${names}。`, law })),
    ...circles(tree, 'reportsThrough').map((names) => ({ text: `报送关系成了圈：${names}。`, law })),
  ];
  if (!top || faults.length > 0) return refused(...faults);
  const own = { agency: root, registers: ids(agencies.filter(({ id }) => publisherOf(tree, id) === root)) };
  const inside = agencies.filter(({ id }) => pathOf(tree, id, 'parent').includes(root));
  if (top.level !== 'government') return granted({ own, area: null, members: [own], notes: [] });
  const within: Tree = new Map(inside.map((each) => [each.id, each]));
  const members = Map.groupBy(inside, ({ id }) => publisherOf(within, id));
  return granted({
    own,
    area: { agency: root, registers: ids(inside) },
    members: [...members].map(([agency, covered]) => ({ agency, registers: ids(covered) })),
    notes: crossings(tree, within),
  });
}

/**
 * The groups of a report. Each register lies in the map once, so that no case counts twice. Rows the law leaves open are
 * then settled as the agency of the report chose; where a member chose otherwise, `compareRollUp` shows it.
 *
 * @throws RangeError for a register whose tally is not there: a missing one is not an empty one
 */
export function rolledUp(
  tallies: ReadonlyMap<AgencyId, readonly TallyGroup[]>,
  { registers }: Coverage,
): TallyGroup[] {
  return summed(
    registers.map((agency) => {
      const tally = tallies.get(agency);
      if (!tally) throw new RangeError(`no tally of ${agency}`);
      return tally;
    }),
  );
}

/** The agency and those above it, to the last one that is known. Only for trees without circles. */
function pathOf(tree: Tree, id: AgencyId, by: 'parent' | 'reportsThrough'): AgencyId[] {
  const path = [id];
  for (let next = tree.get(id)?.[by]; next && tree.has(next); next = tree.get(next)?.[by]) path.push(next);
  return path;
}

function publisherOf(tree: Tree, id: AgencyId): AgencyId {
  return pathOf(tree, id, 'reportsThrough').at(-1)!;
}

/** Each circle once, as `甲 → 乙 → 甲`. */
function circles(tree: Tree, by: 'parent' | 'reportsThrough'): string[] {
  const found: string[] = [];
  const done = new Set<AgencyId>();
  for (const start of tree.keys()) {
    const trail: AgencyId[] = [];
    let at: AgencyId | null | undefined = start;
    while (at && tree.has(at) && !done.has(at)) {
      done.add(at);
      trail.push(at);
      at = tree.get(at)![by];
    }
    const from = at ? trail.indexOf(at) : -1;
    if (from >= 0) found.push([...trail.slice(from), at!].map((id) => tree.get(id)!.name).join(' → '));
  }
  return found;
}

/** Where reporting crosses the border of the area, the members' reports cannot add up to the area's. */
function crossings(tree: Tree, within: Tree): Note[] {
  return [...tree.values()].flatMap(({ id, name, reportsThrough }): Note[] => {
    const through = reportsThrough === null ? undefined : tree.get(reportsThrough);
    if (!through || within.has(id) === within.has(through.id)) return [];
    const text = within.has(id)
      ? `${name}在本地区之内，却经由本地区之外的${through.name}报送：本地区汇总计入它的台账，${through.name}的年报也含这些数。`
      : `${name}在本地区之外，却经由本地区之内的${through.name}报送：${through.name}的年报含这些数，本地区汇总不计。`;
    return [{ id: 'rollUp', severity: 'warning', text, law: cite('条例§49'), cells: [] }];
  });
}

function ids(agencies: readonly AgencyProfile[]): AgencyId[] {
  return agencies.map(({ id }) => id);
}
