/** Views of matters: lists page by page, one matter with its history and everything derived from it. */
import { z } from '@hono/zod-openapi';
import { registerRole } from '../../access/index.ts';
import { canonicalJson } from '../../law/index.ts';
import {
  type AgencyProfile,
  type Entry,
  MATTER_KINDS,
  MATTERS,
  type MatterKind,
  type RequestState,
  type RequestView,
  type Role,
  requestView,
  standing,
  stateOf,
} from '../../register/index.ts';
import { type Call, etagOf, type Given, type Hung, placeOf, route } from '../door/index.ts';
import { clocksOfKind } from './clocks.ts';
import { labelOfEvent } from './events.ts';
import { FOLDERS, LISTED, tagOf } from './kinds.ts';
import { nextFor } from './next.ts';
import { paged } from './paged.ts';
import { AGENCY, CURSOR, LIMIT, MATTER_ID } from './params.ts';
import { plain } from './plain.ts';
import { type Rendered, RenderedViews } from './rendered.ts';
import { MATTER, ROWS } from './schemas.ts';
import { seenBy } from './seen.ts';
import { labelsOf, STAGE_WORDS } from './words.ts';

const FILTERS = z.strictObject({
  order: z
    .enum(['due', 'newest'])
    .default('newest')
    .openapi({ description: '按到期日（没有写 open 的，只列未办结的），或者从最新的起' }),
  open: z.enum(['true', 'false']).optional().openapi({ description: '只看未办结的，或者只看已办结的' }),
  handler: z.string().max(100).optional(),
  unit: z.string().max(40).optional(),
  person: z.string().max(40).optional(),
  limit: LIMIT,
  after: CURSOR,
});
type Filters = z.output<ReturnType<typeof filtersOf>>;

/** With the stages that a matter of this kind can be in: another word would find nothing, and say nothing. */
function filtersOf(kind: MatterKind) {
  const stages = Object.keys(STAGE_WORDS[kind]) as [string, ...string[]];
  return FILTERS.extend({ stage: z.enum(stages).optional() });
}

export function matterRoutes(): Hung[] {
  const views = new RenderedViews();
  return LISTED.flatMap((kind) => [listRoute(kind), matterRoute(kind, views)]);
}

function listRoute(kind: MatterKind): Hung {
  return route(
    {
      method: 'get',
      path: `/agencies/{agency}/${FOLDERS[kind]}`,
      admission: { act: 'register.list', on: 'agency' },
      tag: tagOf(kind),
      summary: `${MATTER_KINDS[kind]}：列表`,
      params: z.strictObject({ agency: AGENCY }),
      query: filtersOf(kind),
      answer: { body: ROWS, description: '一页；next 是下一页的 after' },
    },
    (call) => listed(call, call.params.agency, kind, call.query),
  );
}

async function listed(
  call: Pick<Call, 'means' | 'sees' | 'raw'>,
  agency: string,
  kind: MatterKind,
  { open, after, ...filters }: Filters,
): Promise<Given> {
  const place = placeOf(after);
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  const page = await call.means.register.cases(agency, {
    kind,
    ...(given as Pick<Filters, 'order' | 'limit'>),
    ...(open !== undefined && { open: open === 'true' }),
    ...(place !== undefined && { after: place }),
  });
  return paged(call, seenBy(call.sees, page.rows), page.next);
}

function matterRoute(kind: MatterKind, views: RenderedViews): Hung {
  return route(
    {
      method: 'get',
      path: `/agencies/{agency}/${FOLDERS[kind]}/{matter}`,
      admission: { act: 'register.see', on: 'agency' },
      tag: tagOf(kind),
      summary: `${MATTER_KINDS[kind]}：一件的全部`,
      params: z.strictObject({ agency: AGENCY, matter: MATTER_ID }),
      answer: { body: MATTER, description: '状态、期限、下一步和历史' },
    },
    async (call) => {
      const { agency, matter } = call.params;
      const { register, means } = call.means;
      const grounds = {
        end: await register.end(agency),
        day: call.moment.today.toString(),
        // Made anew, as those of every region are, when a notice is adopted.
        calendar: means.calendar(''),
        looker: lookerOf(call.subject),
      };
      const ref = { kind, id: matter };
      const found = await views.of(agency, ref, grounds, () => rendered(call, agency, kind, matter));
      return found ?? { problem: { code: 'not-found', detail: '没有这个编号的事项。' } };
    },
  );
}

/** Remembered with the grants, which are remembered themselves until they change. */
const tellings = new WeakMap<object, string>();

function lookerOf(subject: Call['subject']): string {
  if (subject === null) return '';
  const { account, grants } = subject;
  const told = tellings.get(grants) ?? canonicalJson(grants);
  tellings.set(grants, told);
  return `${account}/${told}`;
}

const SHOWN_DIGITS = 16;

async function rendered(
  call: Looking,
  agency: string,
  kind: MatterKind,
  id: string,
): Promise<Rendered | undefined> {
  const { register, means } = call.means;
  const entries = await register.entries(agency, { kind, id });
  const profile = await register.profile(agency);
  if (entries.length === 0 || !profile) return undefined;
  const text = JSON.stringify(await shown(call, kind, id, entries, profile));
  const shownAs = means.crypto.digest(text).slice(0, SHOWN_DIGITS);
  return { bytes: new TextEncoder().encode(text), etag: etagOf(entries.length, shownAs) };
}

type Looking = Pick<Call, 'means' | 'moment' | 'role' | 'subject' | 'decides'>;

async function shown(
  call: Looking,
  kind: MatterKind,
  id: string,
  entries: readonly Entry[],
  profile: AgencyProfile,
): Promise<unknown> {
  const definition = MATTERS[kind];
  const state = stateOf(definition, id, standing(entries));
  const { today } = call.moment;
  const calendar = call.means.means.calendar(profile.region);
  const row = definition.row(state, { today, calendar, profile });
  const view = kind === 'request' ? await viewOf(call, state as RequestState, profile) : null;
  const line = row && { ...row, ...labelsOf(row) };
  const clocks = clocksOfKind(kind, state, { today, calendar, profile });
  return plain({
    kind,
    id,
    version: entries.length,
    row: line,
    view,
    clocks,
    state,
    history: entries.map(lineOf),
  });
}

async function viewOf(
  { means, moment, role, subject, decides }: Looking,
  state: RequestState,
  profile: AgencyProfile,
) {
  const closedThrough = await means.register.closedThrough(profile.id);
  const calendar = means.means.calendar(profile.region);
  const viewAs = (as: Role): RequestView => {
    const actor = { id: subject?.account ?? '', role: as };
    return requestView(state, { today: moment.today, calendar, profile, actor, closedThrough });
  };
  const own = role ? registerRole(role) : 'auditor';
  const view = viewAs(own);
  return { ...view, next: nextFor(view, own, decides, viewAs) };
}

function lineOf({ version, seq, event, actor, enteredAt, hash }: Entry) {
  return {
    version,
    seq,
    type: event.type,
    label: labelOfEvent(event.type),
    on: event.on ?? null,
    actor,
    enteredAt,
    event,
    hash,
  };
}
