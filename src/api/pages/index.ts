/**
 * 自带的页: the few addresses that are no calls of the interface: start page, documentation, health. All of them are listed in
 * `PAGES`; everything else goes through the door. Not here: the portal and the workspace.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { DoorEnv } from '../door/index.ts';
import type { ApiDocument } from '../openapi/index.ts';
import { BACK } from '../sign-in/index.ts';
import { backPage } from './back.ts';
import { docsPage } from './docs.ts';
import { type HealthMeans, metricsPage, readyPage } from './health.ts';
import { type StartMeans, startPage } from './start.ts';

export type { DemoAccount } from './start.ts';

export interface Pages {
  start(): Promise<StartMeans>;
  /** Rejects where the database cannot be asked. */
  ask(): Promise<void>;
  stopping(): boolean;
  readonly metricsToken: string | null;
}

/** Addresses outside the door. */
const PAGES = ['/', BACK, '/api/docs', '/api/openapi.json', '/livez', '/readyz', '/metrics'] as const;
type PagePath = (typeof PAGES)[number];

export function hangPages(
  app: OpenAPIHono<DoorEnv>,
  means: Pick<HealthMeans, 'load' | 'metrics' | 'guard'> & { readonly pages: Pages },
  document: () => ApiDocument,
): void {
  const { pages } = means;
  const health = { ...pages, ...means, ask: () => pages.ask(), stopping: () => pages.stopping() };
  // Made once: the routes do not change while the server runs.
  let made: ApiDocument | undefined;
  const once = (): ApiDocument => {
    made ??= document();
    return made;
  };
  const get = (path: PagePath, answer: (c: Context<DoorEnv>) => Response | Promise<Response>) =>
    app.get(path, (c) => answer(c));
  get('/', async () => startPage(await pages.start()));
  get(BACK, () => backPage());
  get('/api/docs', () => docsPage(once()));
  get('/api/openapi.json', () => Response.json(once(), { headers: { 'cache-control': 'no-cache' } }));
  get('/livez', () => new Response('活着\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } }));
  get('/readyz', () => readyPage(health));
  get('/metrics', (c) => metricsPage(c, health));
}
