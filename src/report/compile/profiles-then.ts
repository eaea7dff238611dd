/** 关账时的机关: a closed year is reported under the name, the tree and the choices its agencies then had. */
import {
  type AgencyProfile,
  type AsOf,
  agencies as agencyMatter,
  type Entry,
  type RegisterStore,
  standing,
  stateOf,
} from '../../register/index.ts';

/**
 * Every agency as it was when it closed the year; as it is now, or was on the day of `asOf`, where it has not.
 *
 * @law 条例§49, §50 — a published report stands as it is: a new name, another row for 已主动公开, another way of
 * reporting concern the years still open
 */
export function profilesThen(
  register: RegisterStore,
  agencies: readonly AgencyProfile[],
  year: number,
  asOf: AsOf,
): Promise<AgencyProfile[]> {
  return Promise.all(agencies.map((profile) => profileThen(register, profile, year, asOf)));
}

async function profileThen(
  register: RegisterStore,
  now: AgencyProfile,
  year: number,
  asOf: AsOf,
): Promise<AgencyProfile> {
  const closing = await closingSeq(register, now.id, year, asOf);
  if (closing === undefined && asOf === undefined) return now;
  const entries = await register.entries(now.id, { kind: 'agency', id: 'agency' });
  const then = knownBy(entries, asOf).filter(({ seq }) => closing === undefined || seq < closing);
  return then.length === 0 ? now : stateOf(agencyMatter, 'agency', standing(then)).profile;
}

/** Place of the entry that closed the year, or the first later year with it. */
async function closingSeq(
  register: RegisterStore,
  agency: string,
  year: number,
  asOf: AsOf,
): Promise<number | undefined> {
  const last = await register.closedThrough(agency);
  for (let at = year; at <= last; at += 1) {
    const entries = knownBy(await register.entries(agency, { kind: 'year', id: String(at) }), asOf);
    const closing = entries.find(({ event }) => event.type === 'year.closed');
    if (closing) return closing.seq;
  }
  return undefined;
}

/** Entries made by the end of the day, as days are counted in China. */
export function knownBy(entries: readonly Entry[], asOf: AsOf): readonly Entry[] {
  return asOf === undefined
    ? entries
    : entries.filter(({ enteredAt }) => dayInChina(enteredAt) <= asOf.toString());
}

function dayInChina(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('+08:00').toPlainDate().toString();
}
