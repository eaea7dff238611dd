/**
 * 接口: the JSON API with its OpenAPI document, sign-in and everything a server needs around it.
 * Nothing is decided about a case here (`register`, `law`) and nothing is kept (`store`). Read `door/` first: it is the one
 * way in; `guard` stands before it; `access` says who may come through; each other folder is a list of routes.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Readers } from '../report/pool/index.ts';
import { auditRoutes } from './audit/index.ts';
import { calendarRoutes } from './calendar/index.ts';
import { type DoorEnv, type DoorMeans, type Hung, hang, problemResponse } from './door/index.ts';
import { type GuardSettings, guard, type Load, type Metrics } from './guard/index.ts';
import { documentOf } from './openapi.ts';
import { hangPages, type Pages } from './pages/index.ts';
import { registerRoutes } from './register/index.ts';
import { reportRoutes } from './report/index.ts';

export type { DoorMeans, Hung, Log } from './door/index.ts';
export { type GuardSettings, type Load, type Metrics, metricsOf, openLog, watchLoad } from './guard/index.ts';
export type { DemoAccount, Pages } from './pages/index.ts';
export { type RunningServer, serveOn, watchLoop } from './server/index.ts';
export {
  demoAccounts,
  openSignIn,
  SIGN_IN_DEFAULTS,
  type SignIn,
  type SignInSettings,
} from './sign-in/index.ts';

export interface ApiMeans extends DoorMeans {
  /** Workers for files that are handed in. */
  readonly readers: Readers;
  readonly guard: GuardSettings;
  readonly load: Load;
  readonly metrics: Metrics;
  readonly pages: Pages;
}

export type Api = OpenAPIHono<DoorEnv>;

/** The whole interface as one function from requests to responses. @param more routes that bring means of their own */
export function createApi(means: ApiMeans, more: readonly Hung[] = []): Api {
  const app = new OpenAPIHono<DoorEnv>();
  app.use(guard({ ...means, settings: means.guard }));
  hang(app, [...more, ...routesOn(means)], means);
  hangPages(app, means, () => documentOf(app, means.guard.publicUrl));
  app.notFound((c) =>
    problemResponse({ code: 'not-found', detail: '没有这个地址，请看 /api/docs。' }, c.get('requestId')),
  );
  return app;
}

/** Every route but those that bring means of their own. */
export function routesOn({ readers }: Pick<ApiMeans, 'readers'>): Hung[] {
  return [...registerRoutes(), ...reportRoutes(readers), ...calendarRoutes(), ...auditRoutes()];
}
