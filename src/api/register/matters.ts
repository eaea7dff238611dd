/** Views of matters: lists page by page, one matter with its history and everything derived from it. */
import { z } from '@hono/zod-openapi';
import { registerRole } from '../../access/index.ts';
import {
  type AgencyProfile,
  type Entry,
  MATTER_KINDS,
  MATTERS,
  type MatterKind,
  type RequestState,
  requestView,
  standing,
  stateOf,
} from '../../register/index.ts';
import { type Call, cursorOf, etagOf, type Given, type Hung, placeOf, route } from '../door/index.ts';
import { FOLDERS, tagOf } from './kinds.ts';
import { AGENCY, CURSOR, LIMIT, MATTER_ID } from './params.ts';
import { plain } from './plain.ts';
import { MATTER, ROWS } from './schemas.ts';

/** Kinds that have lists; the agency is one, people are found in their requests. */
const LISTED = (Object.keys(MATTER_KINDS) as MatterKind[]).filter(
  (kind) => kind !== 'agency' && kind !== 'person',
);

const FILTERS = z.strictObject({
  order: z.enum(['due', 'newest']).default('newest').openapi({ description: '按到期日，或者从最新的起' }),
  open: z.enum(['true', 'false']).optional().openapi({ description: '只看未办结的，或者只看已办结的' }),
  stage: z.string().max(60).optional(),
  handler: z.string().max(100).optional(),
  person: z.string().max(40).optional(),
  limit: LIMIT,
  after: CURSOR,
});
type Filters = z.output<typeof FILTERS>;

export function matterRoutes(): Hung[] {
  return LISTED.flatMap((kind) => [listRoute(kind), matterRoute(kind)]);
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
      query: FILTERS,
      answer: { body: ROWS, description: '一页；next 是下一页的 after' },
    },
    ({ means, params, query }) => listed(means.register, params.agency, kind, query),
  );
}

async function listed(
  register: Call['means']['register'],
  agency: string,
  kind: MatterKind,
  { open, after, ...filters }: Filters,
): Promise<Given> {
  const place = placeOf(after);
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  const page = await register.cases(agency, {
    kind,
    ...(given as Pick<Filters, 'order' | 'limit'>),
    ...(open !== undefined && { open: open === 'true' }),
    ...(place !== undefined && { after: place }),
  });
  return { json: { rows: page.rows, next: cursorOf(page.next) } };
}

function matterRoute(kind: MatterKind): Hung {
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
      const { register } = call.means;
      const entries = await register.entries(agency, { kind, id: matter });
      const profile = await register.profile(agency);
      if (entries.length === 0 || !profile)
        return { problem: { code: 'not-found', detail: '没有这个编号的事项。' } };
      return { json: await shown(call, kind, matter, entries, profile), etag: etagOf(entries.length) };
    },
  );
}

async function shown(
  call: Pick<Call, 'means' | 'moment' | 'role' | 'subject'>,
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
  return plain({ kind, id, version: entries.length, row, view, state, history: entries.map(lineOf) });
}

async function viewOf(
  { means, moment, role, subject }: Pick<Call, 'means' | 'moment' | 'role' | 'subject'>,
  state: RequestState,
  profile: AgencyProfile,
) {
  const actor = { id: subject?.account ?? '', role: role ? registerRole(role) : 'auditor' } as const;
  const closedThrough = await means.register.closedThrough(profile.id);
  const calendar = means.means.calendar(profile.region);
  return requestView(state, { today: moment.today, calendar, profile, actor, closedThrough });
}

function lineOf({ version, seq, event, actor, enteredAt, hash }: Entry) {
  return { version, seq, type: event.type, on: event.on ?? null, actor, enteredAt, event, hash };
}
