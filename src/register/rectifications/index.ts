/**
 * 更正申请: somebody shows that information about himself is inaccurate. A case of its own, never in table three.
 * Not here: requests for information (`requests`). Read `commands.ts` first, then `rectification.ts`.
 */
export { CHECKS, type RectificationCommand } from './commands.ts';
export { RECTIFICATION_STAGES, rectifications } from './rectification.ts';
export type { RectificationEvent, RectificationState } from './state.ts';
