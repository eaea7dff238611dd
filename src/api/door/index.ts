/**
 * 门: how a route is written down, and the one door through which every call comes: identified, admitted by the policy, read
 * strictly, done once, answered or refused with its reasons. Not here: any route. Read `route.ts`, then `door.ts`.
 */
export { enterLook, type Looking } from './admit.ts';
export { type DoorEnv, hang, thrown } from './door.ts';
export { problemOf } from './faults.ts';
export { cursorOf, etagOf, isSecure, placeOf } from './headers.ts';
export type { DoorMeans, Identify, Log } from './means.ts';
export { PROBLEMS, type Problem, type ProblemCode, ProblemError, problemResponse } from './problem.ts';
export { type Call, type Given, type Hung, route } from './route.ts';
export { withUpload } from './upload.ts';
