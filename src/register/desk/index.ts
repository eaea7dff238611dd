/**
 * 收发: orders in, entries out. `handle.ts` is the one way in; `correction.ts` the one way to put something right.
 * Not here: what each kind of matter allows (its own folder), where anything is kept (the store).
 */
export { CORRECTION_COMMANDS, type CorrectionCommand } from './correction.ts';
export { type Handled, handle, type Means, needsOf } from './handle.ts';
export type { Change, Loaded, Shelf, Touched } from './loaded.ts';
export { MemoryRegister } from './memory.ts';
export { numberText, readNumber } from './numbers.ts';
export { type Answer, KeyReused, type Moment, type Order } from './order.ts';
export { NO_MATTER } from './reasons.ts';
