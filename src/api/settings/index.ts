/**
 * 设置的地址: the installation's choices, read and changed part by part; secrets go in and never come out. What there is to
 * choose, with every default, stands in `access/settings.ts`; nothing is kept here.
 */
import { z } from '@hono/zod-openapi';
import {
  type Act,
  type KeptSettings,
  SETTINGS,
  type Settings,
  type SettingsOf,
  type SettingsPart,
  secretsOf,
} from '../../access/index.ts';
import { canonicalJson } from '../../law/index.ts';
import { etagOf, type Given, type Hung, route } from '../door/index.ts';

interface Place {
  readonly part: SettingsPart;
  readonly path: string;
  /** Rights are one administrator's, the machine is the other's. */
  readonly act: Act;
  readonly title: string;
}

const PLACES: readonly Place[] = [
  { part: 'general', path: '/settings/general', act: 'settings.change', title: '一般设置' },
  { part: 'signIn', path: '/settings/sign-in', act: 'settings.signIn', title: '登录设置' },
];

const SEEN = '请在 If-Match 头里写明看到的版本（读取时得到的 ETag），从没有改过的写 "0"。';

const SECRET = z.string().min(1).max(1_000).nullable().optional();

export function settingsRoutes(settings: Settings): Hung[] {
  return PLACES.flatMap((place) => [seeRoute(place, settings), changeRoute(place, settings)]);
}

function shapeOf(part: SettingsPart) {
  return z.object({ version: z.int(), values: SETTINGS[part], secrets: z.array(z.string()) });
}

function seeRoute({ part, path, title, act }: Place, settings: Settings): Hung {
  return route(
    {
      method: 'get',
      path,
      admission: { act: part === 'general' ? 'settings.see' : act, on: 'installation' },
      tag: '设置',
      summary: title,
      description: '密码和密钥只说设了没有（secrets），从不给出。',
      answer: { body: shapeOf(part), description: '没有改过的是默认值' },
    },
    async () => shown(await settings.part(part)),
  );
}

function changeRoute({ part, path, title, act }: Place, settings: Settings): Hung {
  return route(
    {
      method: 'put',
      path,
      admission: { act, on: 'installation' },
      repetition: 'kept',
      versioned: true,
      tag: '设置',
      summary: `改${title}`,
      description: `全部写出，没有写的恢复默认。密码和密钥写在 secrets 里：没有写的不变，写 null 的去掉。${SEEN}`,
      body: z.strictObject({
        values: SETTINGS[part],
        secrets: z
          .strictObject(Object.fromEntries(secretsOf(part).map((name) => [name, SECRET])))
          .prefault({}),
      }),
      sensitive: ['secrets'],
      answer: { body: shapeOf(part), description: '已经改好：这个进程立即、其他进程两秒以内按新的办' },
    },
    async (call): Promise<Given> => {
      const { expected, subject, moment } = call;
      if (expected === undefined) return { problem: { code: 'bad-input', detail: SEEN } };
      const { values, secrets } = call.body as {
        readonly values: SettingsOf<typeof part>;
        readonly secrets: Readonly<Record<string, string | null>>;
      };
      const closed = 'oidc' in values ? await closedTo(values.oidc, settings) : null;
      if (closed) return { problem: { code: 'bad-input', issues: [closed] } };
      const by = subject?.account ?? '';
      const before = await settings.part(part);
      const changed = await settings.change(part, { values, secrets, expected, by, at: moment.now });
      if (changed !== 'overtaken')
        return { ...shown(changed), about: changedIn(before.values, values, secrets) };
      return { problem: { code: 'version-old', detail: '您打开之后，别人改过设置。请重新读取，再改。' } };
    },
  );
}

/** What could not be reached is not entered: whoever signs in would be told to try again later, for ever. */
async function closedTo(oidc: SettingsOf<'signIn'>['oidc'], settings: Settings) {
  if (oidc === null) return null;
  const { origin } = new URL(oidc.discoveryUrl);
  const { values } = await settings.part('general');
  if (values.outbound.origins.some((one) => URL.parse(one.origin)?.origin === origin)) return null;
  const message = `请先由系统管理员在一般设置的对外连接（outbound.origins）里列入 ${origin}。`;
  return { path: 'values.oidc.discoveryUrl', message };
}

/** Names of what was changed, for the trail: only the present values are kept, and who opened what must be seen later. */
function changedIn(before: object, now: object, secrets: object): string {
  const earlier = before as Readonly<Record<string, unknown>>;
  const values = Object.entries(now).filter(
    ([name, value]) => canonicalJson(value ?? null) !== canonicalJson(earlier[name] ?? null),
  );
  return [...values.map(([name]) => name), ...Object.keys(secrets)].join(', ');
}

function shown({ version, values, secrets }: KeptSettings): Given {
  return { json: { version, values, secrets }, etag: etagOf(version) };
}
