/** Hooks: listed, added, changed, removed, tried out. */
import { z } from '@hono/zod-openapi';
import {
  dispatchSettings,
  type HookChange,
  newSecret,
  openReceiver,
  type SealedHook,
  sealField,
  send,
} from '../../dispatch/index.ts';
import { type Call, etagOf, type Given, type Hung, route } from '../door/index.ts';
import { type DispatchMeans, NO_HOOK, namedBy, PLACES, type Place, withHook, withoutHook } from './means.ts';
import { faultsOf, HOOK, HOOK_CHANGE, HOOK_WITH_SECRET, NEW_HOOK, placeIn, shown } from './shapes.ts';

const TAG = '推送';
/** More than anybody needs; each is looked at for every event. */
const MOST = 50;

export function hookRoutes(means: DispatchMeans): Hung[] {
  return PLACES.flatMap((place) => [
    listRoute(place, means),
    addRoute(place, means),
    seeRoute(place, means),
    changeRoute(place, means),
    removeRoute(place, means),
    tryRoute(place, means),
  ]);
}

function listRoute(place: Place, { hooks }: DispatchMeans): Hung {
  return route(
    {
      method: 'get',
      path: `${place.folder}/hooks`,
      admission: { act: 'hook.list', on: place.on },
      tag: TAG,
      summary: `${place.whose}的推送`,
      params: withoutHook(place),
      answer: { body: z.object({ rows: z.array(HOOK) }), description: '按名称' },
    },
    async ({ params }) => ({ json: { rows: (await hooks.list(namedBy(params).owner)).map(shown) } }),
  );
}

function seeRoute(place: Place, { hooks }: DispatchMeans): Hung {
  return route(
    {
      method: 'get',
      path: `${place.folder}/hooks/{hook}`,
      admission: { act: 'hook.list', on: place.on },
      tag: TAG,
      summary: `${place.whose}的一个推送`,
      params: withHook(place),
      answer: { body: HOOK, description: '地址和密钥不再给出' },
    },
    async ({ params }) => {
      const { owner, id } = namedBy(params);
      const hook = await hooks.one(owner, id);
      return hook ? { json: shown(hook), etag: etagOf(hook.version) } : NO_HOOK;
    },
  );
}

/** What whoever builds a receiver must know; the register's events carry numbers and no names. */
const STANDARD = [
  '标准 Webhook 按 Standard Webhooks 1.0 签名，密钥只在这一次回答里给出。',
  '推送的内容是 JSON：type 是主题，timestamp 是时刻，data 里有 agency、kind、matter、version 和在台账里的次序 seq，没有标题和姓名；要看内容，凭令牌来读。系统消息的 data 里还有一句话 text。同一条可能来不止一次，按 webhook-id 去重，次序以 seq 为准；十秒内答复 2xx 就是收到。',
].join('\n\n');

function addRoute(place: Place, means: DispatchMeans): Hung {
  return route(
    {
      method: 'post',
      path: `${place.folder}/hooks`,
      admission: { act: 'hook.add', on: place.on },
      repetition: 'kept',
      tag: TAG,
      summary: `新增${place.whose}的推送`,
      description: STANDARD,
      params: withoutHook(place),
      body: NEW_HOOK,
      fails: ['conflict'],
      answer: { status: 201, body: HOOK_WITH_SECRET, description: '已新增' },
      sensitive: ['address', 'to', 'secret'],
    },
    (call) => add(call, means),
  );
}

async function add(
  call: Call<unknown, unknown, z.output<typeof NEW_HOOK>>,
  { hooks, settings }: DispatchMeans,
): Promise<Given> {
  const { body, moment } = call;
  const { owner } = namedBy(call.params);
  const issues = faultsOf(body.form, body, dispatchSettings(await settings.current()), true);
  if (issues.length > 0) return { problem: { code: 'bad-input', issues } };
  if ((await hooks.list(owner)).length >= MOST)
    return { problem: { code: 'conflict', detail: `推送最多${MOST}个，请先删去不用的。` } };
  const named = { owner, id: `hk_${crypto.randomUUID()}` };
  const secret = body.form === 'standard' ? newSecret() : (body.secret ?? null);
  const seal = (field: 'address' | 'secret', plain: string) =>
    sealField(call.means.means.crypto, named, field, plain);
  const hook: SealedHook = {
    ...named,
    name: body.name,
    form: body.form,
    topics: body.topics,
    state: 'on',
    failingSince: null,
    created: moment.now,
    version: 1,
    address: seal('address', placeIn(body) ?? ''),
    secret: secret === null ? null : seal('secret', secret),
  };
  await hooks.add(hook);
  const told = body.form === 'standard' ? secret : null;
  return { json: { ...shown(hook), secret: told }, etag: etagOf(1), headers: NOT_KEPT, about: hook.id };
}

/** What is shown once must not lie in a cache. */
const NOT_KEPT = { 'Cache-Control': 'no-store' } as const;

function changeRoute(place: Place, means: DispatchMeans): Hung {
  return route(
    {
      method: 'patch',
      path: `${place.folder}/hooks/{hook}`,
      admission: { act: 'hook.change', on: place.on },
      repetition: 'kept',
      versioned: true,
      tag: TAG,
      summary: `更改${place.whose}的推送`,
      description: '没有给出的不变。重新启用之后，等着的消息接着送。带 If-Match 时，别人先改了就不改。',
      params: withHook(place),
      body: HOOK_CHANGE,
      answer: { body: HOOK_WITH_SECRET, description: '已更改' },
      sensitive: ['address', 'to', 'secret'],
    },
    (call) => change(call, means),
  );
}

async function change(
  call: Call<unknown, unknown, z.output<typeof HOOK_CHANGE>>,
  { hooks, settings }: DispatchMeans,
): Promise<Given> {
  const { body, expected } = call;
  const { owner, id } = namedBy(call.params);
  const known = await hooks.one(owner, id);
  if (!known) return NO_HOOK;
  const issues = faultsOf(known.form, body, dispatchSettings(await settings.current()), false);
  if (issues.length > 0) return { problem: { code: 'bad-input', issues } };
  const place = placeIn(body);
  const secret = body.newSecret ? newSecret() : body.secret;
  const seal = (field: 'address' | 'secret', plain: string) =>
    sealField(call.means.means.crypto, known, field, plain);
  const changes: HookChange = {
    ...(body.name !== undefined && { name: body.name }),
    ...(body.topics !== undefined && { topics: body.topics }),
    ...(body.state !== undefined && { state: body.state }),
    ...(place !== undefined && { address: seal('address', place) }),
    ...(secret !== undefined && { secret: seal('secret', secret) }),
  };
  const hook = await hooks.change(owner, id, changes, expected);
  if (hook === 'absent') return NO_HOOK;
  if (hook === 'overtaken')
    return { problem: { code: 'version-old', detail: '别人先改了这个推送，请重新打开再改。' } };
  const told = body.newSecret && secret !== undefined ? secret : null;
  return { json: { ...shown(hook), secret: told }, etag: etagOf(hook.version), headers: NOT_KEPT };
}

function removeRoute(place: Place, { hooks }: DispatchMeans): Hung {
  return route(
    {
      method: 'delete',
      path: `${place.folder}/hooks/{hook}`,
      admission: { act: 'hook.remove', on: place.on },
      repetition: 'kept',
      tag: TAG,
      summary: `删除${place.whose}的推送`,
      description: '还没有送到的消息一并删去。',
      params: withHook(place),
      answer: { body: z.object({ removed: z.literal(true) }), description: '已删除' },
    },
    async ({ params }) => {
      const { owner, id } = namedBy(params);
      return (await hooks.remove(owner, id)) ? { json: { removed: true } } : NO_HOOK;
    },
  );
}

const TRIED = z.object({
  delivered: z.boolean(),
  code: z.string().openapi({ description: '对方的状态码，或者没有送到的原因' }),
});

function tryRoute(place: Place, means: DispatchMeans): Hung {
  return route(
    {
      method: 'post',
      path: `${place.folder}/hooks/{hook}/test`,
      admission: { act: 'hook.change', on: place.on },
      repetition: 'kept',
      versioned: true,
      tag: TAG,
      summary: `给${place.whose}的推送发一条测试消息`,
      description: '立即发送，不重试，不影响启用状态。',
      params: withHook(place),
      answer: { body: TRIED, description: '结果' },
    },
    (call) => tryOut(call, means),
  );
}

async function tryOut(call: Call, { hooks, settings }: DispatchMeans): Promise<Given> {
  const { owner, id } = namedBy(call.params);
  const hook = await hooks.one(owner, id);
  if (!hook) return NO_HOOK;
  const { now } = call.moment;
  const happening = {
    id: `tst_${call.requestId}`,
    topic: 'hook.test',
    agency: owner,
    at: now,
    facts: { hook: id },
    text: `政府信息公开系统的测试消息（${id}）。`,
  };
  const receiver = openReceiver(call.means.means.crypto, hook);
  const sent = await send(happening, receiver, dispatchSettings(await settings.current()), now);
  return { json: { delivered: sent.kind === 'sent', code: sent.code } };
}
