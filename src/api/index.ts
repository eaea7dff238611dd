/**
 * 接口: the JSON API with its OpenAPI document, sign-in and everything a server needs around it.
 * Nothing is decided about a case here (`register`, `law`) and nothing is kept (`store`). Read `door/` first: it is the one
 * way in; `guard` stands before it; `access` says who may come through; each other folder is a list of routes.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import { routePath } from 'hono/route';
import type {
  EvidenceFiles,
  Filings,
  Imports,
  Notices,
  Orders,
  Settings,
  Throttle,
} from '../access/index.ts';
import type { Readers } from '../report/pool/index.ts';
import { auditRoutes } from './audit/index.ts';
import { calendarRoutes } from './calendar/index.ts';
import { type DispatchMeans, dispatchRoutes } from './dispatch/index.ts';
import { type DoorEnv, type DoorMeans, type Hung, hang, isSecure, thrown } from './door/index.ts';
import { evidenceRoutes } from './files/index.ts';
import { filingRoutes, isFiling } from './filings/index.ts';
import { type GuardSettings, guard, type Load, type Metrics, unanswered } from './guard/index.ts';
import { documentOf } from './openapi/index.ts';
import { hangPages, type Pages } from './pages/index.ts';
import { registerRoutes, type Staff } from './register/index.ts';
import { reportRoutes, signedGuards, waiverGuards } from './report/index.ts';
import { settingsRoutes } from './settings/index.ts';
import { tableRoutes } from './tables/index.ts';

export type { DoorMeans, Hung, Log } from './door/index.ts';
export { scanJobs } from './files/index.ts';
export { filingJobs } from './filings/index.ts';
export { type Figures, metricsOf, openLog, watchLoad } from './guard/index.ts';
export type { DemoAccount } from './pages/index.ts';
export { type RunningServer, serveOn, watchLoop } from './server/index.ts';
export { demoAccounts, openSignIn, type SignIn } from './sign-in/index.ts';

export interface ApiMeans extends DoorMeans, DispatchMeans {
  /** Workers for files that are handed in. */
  readonly readers: Readers;
  readonly imports: Imports;
  readonly notices: Notices;
  readonly filings: Filings;
  readonly accounts: Staff;
  readonly evidence: EvidenceFiles;
  readonly orders: Orders;
  readonly settings: Settings;
  readonly throttle: Throttle;
  readonly guard: GuardSettings;
  readonly load: Load;
  readonly metrics: Metrics;
  readonly pages: Pages;
}

export type Api = OpenAPIHono<DoorEnv>;

/** The whole interface as one function from requests to responses. @param more routes that bring means of their own */
export function createApi(means: ApiMeans, more: readonly Hung[] = []): Api {
  const app = new OpenAPIHono<DoorEnv>();
  const named = (source: string) => means.means.crypto.lookup('source', source);
  const now = () => means.moment().now;
  app.use(guard({ ...means, settings: means.guard, isFiling, named, now }));
  hang(app, [...more, ...routesOn(means)], means, isSecure(means.guard.publicUrl));
  hangPages(app, means, () => documentOf(app, means.guard.publicUrl));
  app.notFound(unanswered(app));
  app.onError((error, c) => thrown(error, c.get('requestId'), routePath(c, -1), means.log));
  return app;
}

/** Every route but those that bring means of their own. */
export function routesOn(means: Omit<ApiMeans, keyof DoorMeans>): Hung[] {
  return [
    ...registerRoutes(means.evidence, means.accounts, {
      ...signedGuards(),
      ...waiverGuards(means.imports),
    }),
    ...filingRoutes(means),
    ...evidenceRoutes(means),
    ...reportRoutes(means),
    ...calendarRoutes(means.notices),
    ...settingsRoutes(means.settings),
    ...tableRoutes(means.readers, means.evidence),
    ...dispatchRoutes(means),
    ...auditRoutes(means.orders),
  ];
}
