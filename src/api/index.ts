/**
 * 接口: the JSON API with its OpenAPI document, sign-in and everything a server needs around it.
 * Nothing is decided about a case here (`register`, `law`) and nothing is kept (`store`). Read `door/` first: it is the one
 * way in; `access` says who may come through it; each other folder is a list of routes.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Readers } from '../report/pool/index.ts';
import { auditRoutes } from './audit/index.ts';
import { calendarRoutes } from './calendar/index.ts';
import { type DoorEnv, type DoorMeans, type Hung, hang, problemResponse } from './door/index.ts';
import { registerRoutes } from './register/index.ts';
import { reportRoutes } from './report/index.ts';

export type { DoorMeans, Hung, Log } from './door/index.ts';
export { openSignIn, SIGN_IN_DEFAULTS, type SignIn, type SignInSettings } from './sign-in/index.ts';

export interface ApiMeans extends DoorMeans {
  /** Workers for files that are handed in. */
  readonly readers: Readers;
}

/** The whole interface as one function from requests to responses. @param more routes that bring means of their own */
export function createApi(means: ApiMeans, more: readonly Hung[] = []): OpenAPIHono<DoorEnv> {
  const app = new OpenAPIHono<DoorEnv>();
  app.use(async (c, next) => {
    c.set('requestId', crypto.randomUUID());
    c.set('source', means.sourceOf(c.req.raw.headers, undefined));
    await next();
    c.header('X-Request-Id', c.get('requestId'));
  });
  hang(app, [...more, ...routesOn(means)], means);
  app.notFound((c) => problemResponse({ code: 'not-found' }, c.get('requestId')));
  return app;
}

/** Every route but those that bring means of their own. */
export function routesOn({ readers }: Pick<ApiMeans, 'readers'>): Hung[] {
  return [...registerRoutes(), ...reportRoutes(readers), ...calendarRoutes(), ...auditRoutes()];
}
