/** Table three counted by hand: straight from what was entered, by none of the register's own folds. 格式§表三 */
import type { BaseEvent, Entry } from '../../src/register/index.ts';

interface Said extends BaseEvent {
  readonly kind?: string;
  readonly received?: string;
  readonly nature?: string;
  readonly receiptBy?: string;
  readonly counted?: string;
  readonly windowEnd?: string;
  readonly justification?: string;
  readonly justified?: string;
  readonly steps?: readonly Said[];
  readonly children?: readonly string[];
  readonly proposal?: number;
  readonly of?: number;
  readonly instead?: Said | null;
}

/** What is left of a matter's entries once its approved corrections are carried out. */
export function asItStands(entries: readonly Entry[]): Said[] {
  const left = new Map<number, Said>();
  for (const { version, event } of entries as readonly Entry<Said>[]) {
    if (!event.type.startsWith('correction.')) left.set(version, event);
    if (event.type !== 'correction.approved') continue;
    const { of = 0, instead }: Partial<Said> = entries[(event.proposal ?? 0) - 1]?.event ?? {};
    if (left.has(of) && instead) left.set(of, instead);
    else left.delete(of);
  }
  return [...left.values()];
}

const COLUMN: Readonly<Record<string, string>> = {
  person: 'natural',
  company: 'enterprise',
  individualBusiness: 'enterprise',
  researchInstitute: 'research',
  charity: 'charity',
  lawFirm: 'legal',
  legalAidOffice: 'legal',
  otherOrganisation: 'otherOrg',
};
const ROW: Readonly<Record<string, string>> = {
  'disclosed.provided': 'disclosed',
  'unavailable.notExisting': 'unavailable.notHeld',
  'unavailable.notOurs': 'unavailable.notHeld',
  'otherHandling.withdrawn': 'otherHandling.other',
  'otherHandling.notGovernmentInformation': 'otherHandling.other',
};
const LEAVES = ['split', 'merged', 'transferredOut', 'voided'].map((how) => `request.${how}`);

export interface Reckoned {
  readonly column: string;
  /** Null while an application that has to be confirmed is not: no case yet. */
  readonly received: number | null;
  readonly ended: number | null;
  /** Outcome; empty while it lasts. */
  readonly result: string;
}

interface Step {
  readonly name: string;
  readonly on: string;
  readonly said: Said;
}

/** What happened before the reply was taken up anew: later rounds are no new case. */
function firstRound(opening: Said, later: readonly Said[], from: string): Step[] {
  const starts = [from];
  const brought = (opening.steps ?? []).map((said) => ({ name: said.kind ?? '', on: said.on ?? '', said }));
  const own = later.flatMap((said): Step[] => {
    const on = said.on ?? '9999';
    if (said.type === 'request.reopened') starts.push(on);
    if (starts.findLastIndex((start) => start <= on) > 0) return [];
    return [{ name: said.type.slice('request.'.length), on: said.on ?? '', said }];
  });
  return [...brought, ...own];
}

const LAPSED: Readonly<Record<string, string>> = {
  clarificationLapsed: 'clarificationReceived',
  feeLapsed: 'feePaid',
};

/** Outcome with which a step ends the case; undefined where it does not. */
function endWith({ name, on, said: { windowEnd = on } }: Step, steps: readonly Step[]): string | undefined {
  if (name === 'replied') {
    return steps.reduce((last, { said: { counted } }) => counted ?? last, 'otherHandling.other');
  }
  if (name === 'withdrawn') return 'otherHandling.withdrawn';
  const awaited = LAPSED[name];
  const came = steps.some(
    (step) =>
      step.name === awaited &&
      (step.on <= windowEnd || ((step.said.justification ?? step.said.justified) && step.on <= on)),
  );
  return awaited === undefined || came ? undefined : `otherHandling.${name}`;
}

/** Undefined for what is no case of its own any more. */
export function reckoned(entries: readonly Entry[]): Reckoned | undefined {
  const [opening, ...later] = asItStands(entries);
  if (!opening || later.some(({ type }) => LEAVES.includes(type))) return undefined;
  const from = opening.on ?? opening.received ?? '';
  const steps = firstRound(opening, later, from);
  const ends = steps
    .filter(({ on }) => on >= from)
    .flatMap((step) => {
      const result = endWith(step, steps);
      return result === undefined ? [] : [{ on: step.on, result }];
    });
  const end = ends.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
  const received = receiptOf(opening, steps, from, end?.on);
  return {
    column: COLUMN[opening.nature ?? ''] ?? '',
    received: received === undefined ? null : Number(received.slice(0, 4)),
    ended: end === undefined ? null : Number(end.on.slice(0, 4)),
    result: end?.result ?? '',
  };
}

/** The day both sides confirmed, where that is what counts; else what can only follow a receipt. 条例§31 */
function receiptOf({ receiptBy }: Said, steps: readonly Step[], from: string, ended: string | undefined) {
  if (receiptBy === 'arrival') return from;
  const days = (name: string, since: string) =>
    steps.filter((step) => step.name === name && step.on >= since).map(({ on }) => on);
  const restarts = [
    ['clarificationAsked', 'clarificationReceived'],
    ['feeNoticed', 'feePaid'],
  ].flatMap(([asked, came = '']) => {
    const notice = steps.find(({ name }) => name === asked);
    return notice ? days(came, notice.on) : [];
  });
  const [latest] = [...(ended === undefined ? [] : [ended]), ...restarts].toSorted();
  const [confirmed] = days('confirmed', from).toSorted();
  if (confirmed !== undefined && (latest === undefined || confirmed <= latest)) return confirmed;
  return receiptBy === 'confirmationIfAny' ? from : latest;
}

/** The cells of table three for a year that are not zero, by address. */
export function tableThree(
  cases: readonly Reckoned[],
  year: number,
  alreadyPublic: string,
): Map<string, number> {
  const rows: Readonly<Record<string, string>> = { ...ROW, 'disclosed.alreadyPublic': alreadyPublic };
  const cells = new Map<string, number>();
  const add = (row: string, column: string) => {
    const address = `requests.${row}/${column}`;
    cells.set(address, (cells.get(address) ?? 0) + 1);
  };
  for (const { column, received, ended, result } of cases) {
    if (received === null || received > year || (ended !== null && ended < year)) continue;
    add(received === year ? 'received' : 'carriedOver', column);
    add(ended === year ? (rows[result] ?? result) : 'carriedForward', column);
  }
  return cells;
}
