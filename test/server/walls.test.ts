import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { may } from '../../src/access/index.ts';
import type { Hung } from '../../src/api/index.ts';
import { type House, house } from './house.ts';
import { LETTERS, STANDINGS } from './matrix/expected.ts';
import { APPLICANT, addressOf, FILING, HOOK, IMPROVEMENT, MARK, MASKED, settle } from './matrix/world.ts';

/** The first wall with every door in it open. */
const EVERYTHING: typeof may = () => ({ allowed: true, role: 'head' });

/** They keep the whole installation: what is not about one agency is theirs by right. */
const KEEPERS: ReadonlySet<string> = new Set(['systemAdministrator', 'securityAdministrator']);
const OUTSIDE = ['elsewhere', 'below', 'aboveWithoutReach', 'wrongLine'] as const;

const ASKERS = Object.values(LETTERS).flatMap((role) =>
  OUTSIDE.map((standing) => ({ name: `${role}-${standing}`, role, ...STANDINGS[standing] })),
);

/** Bodies that would do something, where nothing stood in the way. */
const BODIES: Readonly<Record<string, object>> = {
  '/agencies/{agency}/requests/register': FILING,
  '/agencies/{agency}/requests/{matter}/triage': { as: 'petition' },
  '/agencies/{agency}/requests/{matter}/withdraw': { on: '2026-03-02', statement: '不再需要' },
  '/agencies/{agency}/improvements/open': IMPROVEMENT,
  '/agencies/{agency}/profile/change': { shortName: '改', reason: '改名' },
  '/agencies/{agency}/people/{matter}/reveal': { fields: ['name', 'contact'], reason: '看一看' },
  '/agencies/{agency}/hooks': HOOK,
  '/accounts/{account}/grants': { grants: [{ agency: 'bureau', role: 'head', reach: 'own' }] },
};

/** Read by every agency on purpose: names and places of agencies, which the law publishes. */
const DIRECTORY: ReadonlySet<string> = new Set(['/agencies', '/agencies/{agency}']);

const REFUSED: ReadonlySet<string> = new Set(['trail']);

describe('postgres，第一道墙全开：第二道墙仍然挡得住', () => {
  let home: House;

  beforeAll(async () => {
    // Settled by the policy itself; from then on the door asks nobody.
    const open = { now: false };
    const policy: typeof may = (...asked) => (open.now ? EVERYTHING(...asked) : first(...asked));
    const { may: first } = await import('../../src/access/index.ts');
    home = await house('postgres', undefined, { policy });
    await settle(home);
    for (const { name, agency, role, reach } of ASKERS) home.person(name, agency, [role], reach);
    open.now = true;
  }, 60_000);

  /** Every row of the agency in every table, as the owner of the house sees it. */
  async function held(): Promise<Map<string, string>> {
    const { db } = home.premises.office.authTables as {
      db: Parameters<ReturnType<typeof sql>['execute']>[0];
    };
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'agency_id' order by 1`.execute(db);
    const found = new Map<string, string>();
    for (const { name } of rows.filter((one) => !REFUSED.has(one.name))) {
      const all = await sql<{ row: string }>`select to_json(t)::text as row from ${sql.table(name)} t
        where agency_id in ('bureau') order by 1`.execute(db);
      found.set(name, all.rows.map(({ row }) => row).join('\n'));
    }
    return found;
  }

  test('别的机关的人，每个地址：读不到，也写不进', async () => {
    const before = await held();
    expect([...before.values()].join('')).toContain(MARK);
    const leaks: string[] = [];
    let asked = 0;
    for (const hung of home.routes) {
      if ('public' in hung.route.admission || hung.route.admission.on === 'self') continue;
      const { on } = hung.route.admission;
      const who = ASKERS.filter(({ role }) => on === 'agency' || !KEEPERS.has(role));
      const answers = await Promise.all(who.map(({ name }) => told(hung, name)));
      asked += answers.length;
      for (const [at, text] of answers.entries())
        if (shows(hung, text)) leaks.push(`${hung.route.method} ${hung.route.path} ${who[at]?.name}`);
    }
    process.stdout.write(`second wall alone: ${home.routes.length} routes, ${asked} answers\n`);
    expect(leaks).toEqual([]);
    expect(await held()).toEqual(before);
    expect(asked).toBeGreaterThan(5_000);
  }, 240_000);

  test('同样的命令，由本机关的人来办，是办得成的', async () => {
    const own = home.person('own-head', 'bureau', ['head']);
    const listed = await home.call('GET', '/api/agencies/bureau/requests', { as: own });
    expect(JSON.stringify(listed.json)).toContain(MARK);
    for (const [path, body] of Object.entries(BODIES).filter(([one]) => one.startsWith('/agencies'))) {
      const hung = home.routes.find(({ route }) => route.path === path && route.method === 'post') as Hung;
      const { status } = await home.call('POST', addressOf(hung), { as: own, body });
      // Withdrawn after it was sorted out as a petition, or not: either way the register has decided, not a wall.
      expect([path, status]).toEqual([path, expect.toBeOneOf([200, 201, 422])]);
    }
    expect(await held()).not.toEqual(new Map());
  });

  async function told(hung: Hung, as: string): Promise<string> {
    const method = hung.route.method.toUpperCase();
    const body = BODIES[hung.route.path] ?? {};
    const sent = method === 'GET' || method === 'DELETE' ? {} : { body };
    const { json, headers } = await home.call(method, addressOf(hung), { as, ...sent });
    return `${JSON.stringify(json)}${headers.get('etag') ?? ''}`;
  }

  function shows(hung: Hung, text: string): boolean {
    if ([MARK, APPLICANT, MASKED, 'R2026-00001'].some((one) => text.includes(one))) return true;
    return text.includes('"agency":"bureau"') && !DIRECTORY.has(hung.route.path);
  }
});
