/** What these routes are handed besides the door's own. */
import { z } from '@hono/zod-openapi';
import type { Settings } from '../../access/index.ts';
import type { Deliveries, Hooks, JobQueue } from '../../dispatch/index.ts';
import type { AgencyId } from '../../register/index.ts';
import type { Problem } from '../door/index.ts';
import { AGENCY } from '../register/params.ts';

export interface DispatchMeans {
  readonly hooks: Hooks;
  readonly deliveries: Deliveries;
  readonly jobs: JobQueue;
  readonly settings: Settings;
}

/** Hooks belong to an agency or to the installation; each has its own address, and the policy looks at each by itself. */
export const PLACES = [
  { folder: '/agencies/{agency}', on: 'agency', params: { agency: AGENCY }, whose: '本机关' },
  { folder: '', on: 'installation', params: {}, whose: '全系统' },
] as const;
export type Place = (typeof PLACES)[number];

const HOOK_ID = z
  .string()
  .regex(/^hk_[0-9a-f-]{36}$/, '应为推送编号。')
  .openapi({ description: '推送编号', example: 'hk_00000000-0000-4000-8000-000000000000' });

/** Parameters of an address at a place, the hook's among them. */
export function withHook({ params }: Place) {
  return z.strictObject({ ...params, hook: HOOK_ID });
}

export function withoutHook({ params }: Place) {
  return z.strictObject({ ...params });
}

/** What a call's path names. */
export function namedBy(params: unknown): { readonly owner: AgencyId | null; readonly id: string } {
  const { agency = null, hook = '' } = params as { readonly agency?: string; readonly hook?: string };
  return { owner: agency, id: hook };
}

export const NO_HOOK: { readonly problem: Problem } = {
  problem: { code: 'not-found', detail: '没有这个推送。' },
};
