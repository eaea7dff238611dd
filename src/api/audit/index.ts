/**
 * 审计的地址: what was tried at the door, and every order the registers were given, seen and exported by the auditor.
 * What is entered there: `door/admit.ts`, `door/repeat.ts`; orders are entered by the register itself.
 * An auditor sees the agencies his grants reach, and what belongs to none. Read `trail.ts` first.
 */
import type { Orders } from '../../access/index.ts';
import type { Hung } from '../door/index.ts';
import { orderRoutes } from './orders.ts';
import { trailRoutes } from './trail.ts';

export function auditRoutes(orders: Orders): Hung[] {
  return [...trailRoutes(), ...orderRoutes(orders)];
}
