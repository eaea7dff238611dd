/** 台账的地址: every command and every view of the register. Read `commands.ts` first, then the views. */
import type { Hung } from '../door/index.ts';
import { commandRoutes } from './commands.ts';

export function registerRoutes(): Hung[] {
  return [...commandRoutes()];
}
