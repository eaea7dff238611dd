/**
 * Lets calls begin one after the other, a few in each turn of the loop. On the embedded database a call is done where it
 * begins, without letting go of the loop; and in each turn the runtime takes one new connection: with hundreds of calls done in
 * one turn, whoever comes anew, a health probe among them, would not be heard for minutes.
 */

/** For so long calls begin in one turn: the shorter, the sooner a new connection is heard, at two hundred a second. */
const TURN_MS = 5;

export interface Turns {
  /** Undefined: begin. */
  mine(): Promise<void> | undefined;
  /**
   * When all that came in with this turn has been done. Answers that leave one behind the other wake whoever reads them once; each
   * alone, waking him took longer than making the answer.
   */
  end(): Promise<void>;
}

export function fairTurns(): Turns {
  const waiting: (() => void)[] = [];
  let began: number | undefined;
  let end: Promise<void> | undefined;
  const isOver = (): boolean => began !== undefined && performance.now() - began >= TURN_MS;
  /** After each call that began, and all it did at once, whether there is time for another. */
  const next = (): void => {
    if (isOver()) return;
    const begin = waiting.shift();
    if (!begin) return;
    begin();
    // A tick asked for between microtasks comes when none of them is left: when the call waits, or has been done.
    queueMicrotask(() => process.nextTick(next));
  };
  const turn = (): void => {
    began = performance.now();
    setImmediate(() => {
      began = undefined;
      if (waiting.length > 0) turn();
    });
    next();
  };
  return {
    mine() {
      if (began === undefined) turn();
      if (waiting.length === 0 && !isOver()) return undefined;
      return new Promise((resolve) => waiting.push(resolve));
    },
    end() {
      end ??= new Promise((resolve) => {
        setImmediate(() => {
          end = undefined;
          resolve();
        });
      });
      return end;
    },
  };
}
