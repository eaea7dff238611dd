/** Reports as the product compiles them from a kept register: those of closed years must not move by a sign. */
import { type RegisterStore, summed } from '../../src/register/index.ts';
import { reportFrom } from '../../src/report/compile/index.ts';
import type { Report } from '../../src/report/index.ts';
import { memoryStore } from '../../src/store/register/memory.cases.ts';
import { type History, MEANS } from './history.ts';
import { registeredIn } from './reporting.ts';
import { addedTo, coverageOf, FIRST_YEAR, reportOf } from './reports.ts';

/** The port over the register of a history; sums straight from its bookings, since nothing more happens. */
function portOf({ world: { register } }: History): RegisterStore {
  return {
    ...memoryStore(MEANS),
    agencies: async () => register.profiles(),
    closedThrough: async (agency) => register.closedThrough(agency),
    entries: async (agency, matter) => register.entries(agency, matter),
    tally: async (agencies, year) => summed(agencies.map((agency) => register.tally(agency, year))),
    late: async () => [],
  };
}

/** What was reported stays as it was reported; amendments are named and stand beside it. */
export async function closedYearsStand(history: History): Promise<string[]> {
  const { frozen = [], world } = history;
  const port = portOf(history);
  const faults: string[] = [];
  for (const { agency, year, area, registered, report } of frozen) {
    const now = await reportFrom(port, { agency, year, area });
    const name = `${agency} ${year}${area ? '（汇总）' : ''}`;
    if (!now.ok) return [`${name}：${now.reasons.map(({ text }) => text).join()}`];
    if (registeredIn(now.value) !== registered) faults.push(`${name}：台账数变了`);
    const amended = addedTo(world.register, agency, year).adjustments.some(({ amendment }) => amendment);
    if (report === null || amended) continue;
    const own = await port.entries(agency, { kind: 'year', id: String(year) });
    const isReworded = own.some(({ event }) => event.type === 'year.textAmended');
    const shown = (whole: Report) => JSON.stringify(isReworded ? whole.tables : whole);
    const [text, before] = [shown(now.value.report), shown(JSON.parse(report) as Report)];
    const at = [...text].findIndex((sign, place) => sign !== before[place]);
    if (text !== before) faults.push(`${name}：…${text.slice(Math.max(0, at - 60), at + 60)}…`);
  }
  return faults;
}

const EVERY = 10;

/** Now and then, that the other properties looked at what the product would print. */
export async function sameThroughThePort(history: History): Promise<string[]> {
  const { seed, world } = history;
  const { register, agencies, day } = world;
  if (seed % EVERY !== 0) return [];
  const port = portOf(history);
  const faults: string[] = [];
  for (const agency of agencies) {
    for (let year = Math.max(FIRST_YEAR, register.closedThrough(agency) + 1); year <= day.year; year += 1) {
      for (const area of [false, true]) {
        if (coverageOf(register, agency, area).some((one) => register.closedThrough(one) >= year)) continue;
        if (coverageOf(register, agency, area).length === 0) continue;
        const now = await reportFrom(port, { agency, year, area });
        const same =
          now.ok && registeredIn(now.value) === registeredIn(reportOf(register, { agency, year, area }));
        if (!same) faults.push(`${agency} ${year}${area ? '（汇总）' : ''}`);
      }
    }
  }
  return faults;
}
