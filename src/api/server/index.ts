/**
 * 服务: the interface on a port, with a limit on everything a slow or broken client could hold, and a stop that loses nothing.
 * Read `serve.ts` first; `watchdog.ts` ends a process whose loop stands still.
 */
export { type RunningServer, serveOn } from './serve.ts';
export { watchLoop } from './watchdog.ts';
