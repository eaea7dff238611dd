/**
 * 自带的页: the few addresses that are no calls of the interface: start page, documentation, health. All of them are listed in
 * `PAGES`; everything else goes through the door. Not here: the portal and the workspace.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { DoorEnv } from '../door/index.ts';
import type { Load, Metrics } from '../guard/index.ts';
import { docsPage, type OpenApi } from './docs.ts';
import { metricsPage, readyPage } from './health.ts';
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
export const PAGES = ['/', '/api/docs', '/api/openapi.json', '/livez', '/readyz', '/metrics'] as const;
type PagePath = (typeof PAGES)[number];

export function hangPages(
  app: OpenAPIHono<DoorEnv>,
  means: { readonly pages: Pages; readonly load: Load; readonly metrics: Metrics },
  document: () => object,
): void {
  const { pages } = means;
  const health = { ...pages, ...means, ask: () => pages.ask(), stopping: () => pages.stopping() };
  // Made once: the routes do not change while the server runs.
  let made: object | undefined;
  const once = (): object => {
    made ??= document();
    return made;
  };
  const get = (path: PagePath, answer: (c: Context<DoorEnv>) => Response | Promise<Response>) =>
    app.get(path, (c) => answer(c));
  get('/', async () => startPage(await pages.start()));
  get('/api/docs', () => docsPage(once() as OpenApi));
  get('/api/openapi.json', () => Response.json(once(), { headers: { 'cache-control': 'no-cache' } }));
  get('/livez', () => new Response('活着\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } }));
  get('/readyz', () => readyPage(health));
  get('/metrics', (c) => metricsPage(c, health));
}
