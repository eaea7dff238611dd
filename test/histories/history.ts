/** One random lawful history from its seed. */
import { meansForTests } from '../../src/register/testing.cases.ts';
import { asked } from './asking.ts';
import { contested } from './contesting.ts';
import { upset } from './disrupting.ts';
import {
  collected,
  decided,
  documented,
  improved,
  published,
  rectified,
  summedByMonth,
} from './publishing.ts';
import { type Closings, type Frozen, reported } from './reporting.ts';
import { plant } from './tree.ts';
import { type Story, World } from './world.ts';

export interface History {
  readonly seed: number;
  readonly world: World;
  readonly first: Temporal.PlainDate;
  /** Reports as they were when their year was closed; undefined where this history closes no year. */
  readonly frozen: readonly Frozen[] | undefined;
}

export const MEANS = meansForTests();

const LEAST_ENTRIES = 100;
const EPOCH = Temporal.PlainDate.from('2021-01-04');

const STORIES: readonly (readonly [(world: World, agency: string) => Story, number])[] = [
  [asked, 30],
  [upset, 26],
  [contested, 8],
  [documented, 7],
  [decided, 6],
  [summedByMonth, 2],
  [collected, 5],
  [published, 4],
  [improved, 1],
  [rectified, 2],
];

/** Half of all business goes to the bureau and the branch that reports through it. */
export function history(seed: number): History {
  const probe = new World(seed, MEANS, EPOCH);
  const first = EPOCH.add({ days: probe.dice.whole(0, 520) });
  const world = new World(seed, MEANS, first);
  const { dice } = world;
  plant(world);
  const days = dice.whole(730, 1460);
  const closings: Closings = { allowed: dice.chance(65), frozen: [] };
  for (const agency of world.agencies) {
    for (let year = first.year; year <= first.year + 4; year += 1) {
      if (dice.chance(closings.allowed ? 25 : 8)) world.start(reported(world, agency, year, closings));
    }
  }
  world.start(started(world, days));
  const last = first.add({ days });
  while (world.goOn(last));
  while (world.entries < LEAST_ENTRIES) {
    world.start(dice.weighed(STORIES)(world, dice.pick(world.agencies)));
    while (world.goOn(world.day.add({ days: 40 })));
  }
  return { seed, world, first, frozen: closings.allowed ? closings.frozen : undefined };
}

const BEGINNINGS = 21;

/** Stories begin one after another, until as many have begun as make a history. */
function* started(world: World, days: number): Story {
  const { dice } = world;
  for (let n = 0; n < BEGINNINGS; n += 1) {
    const agency = dice.pick(dice.chance(55) ? ['shili-ju', 'shili-xi'] : world.agencies);
    world.start(dice.weighed(STORIES)(world, agency));
    yield dice.whole(0, Math.floor((days * 2) / BEGINNINGS));
  }
}
