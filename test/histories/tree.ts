/** A small tree of agencies: a government, a bureau, branches of both kinds, sometimes towns. */
import type { Dice } from '../../src/demo/dice.ts';
import { ESTABLISH_SEED } from '../../src/register/testing.cases.ts';
import type { Command, World } from './world.ts';

const GOVERNMENT = 'shili-zf';
const BUREAU = 'shili-ju';

interface Planned {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  readonly through: string | null;
}

const ALWAYS: readonly Planned[] = [
  { id: GOVERNMENT, name: '示例市人民政府', level: 'government', parent: null, through: null },
  { id: BUREAU, name: '示例市生态环境局', level: 'department', parent: GOVERNMENT, through: null },
  { id: 'shili-dong', name: '示例市生态环境局东区分局', level: 'branch', parent: BUREAU, through: null },
  { id: 'shili-xi', name: '示例市生态环境局西区分局', level: 'branch', parent: BUREAU, through: BUREAU },
];
const SOMETIMES: readonly Planned[] = [
  { id: 'shili-zhen', name: '示例市北镇人民政府', level: 'township', parent: GOVERNMENT, through: null },
  { id: 'shili-suo', name: '示例市生态环境局南区管理所', level: 'branch', parent: BUREAU, through: BUREAU },
  { id: 'shili-jie', name: '示例市南街道办事处', level: 'township', parent: GOVERNMENT, through: GOVERNMENT },
];

/** Establishes the tree on the world's first day. */
export function plant(world: World): void {
  const { dice } = world;
  const tree = [...ALWAYS, ...SOMETIMES.filter(() => dice.chance(35))];
  for (const planned of tree) {
    world.give(planned.id, establishment(planned, dice), 'head');
    world.agencies.push(planned.id);
  }
}

function establishment({ id, name, level, parent, through }: Planned, dice: Dice): Command {
  const settings = ESTABLISH_SEED.settings as object;
  return {
    ...ESTABLISH_SEED,
    name,
    shortName: '',
    level,
    parent,
    reportsThrough: through,
    ownName: through === null,
    makesRules: id === GOVERNMENT,
    respondent: null,
    supervisors: { area: parent, line: null },
    settings: {
      ...settings,
      clock: dice.chance(25)
        ? {
            unconfirmedReceipt: dice.pick(['arrival', 'wait']),
            emailReceipt: dice.pick(['arrival', 'confirmation']),
          }
        : {},
      disputesCountedBy: dice.pick(['dispute', 'dispute', 'instance']),
      expiryCountsAsRepeal: dice.chance(30),
    },
  };
}

/** Agencies whose figures go into one report with this one's, itself left out. */
export function reportingWith(world: World, agency: string): string[] {
  const profiles = world.register.profiles();
  const publisher = (id: string) => profiles.find((one) => one.id === id)?.reportsThrough ?? id;
  return world.agencies.filter((id) => id !== agency && publisher(id) === publisher(agency));
}
