/** How busy this process is: what it has at hand, how late its loop runs. Said early, a refusal costs nothing. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Load {
  readonly inFlight: number;
  /** Milliseconds by which the loop ran late in the last look, in the middle: one long piece of work does not count. */
  readonly lag: number;
  enter(): void;
  leave(): void;
  /** Whether one more call would only make all of them wait. */
  full(): boolean;
  /** Whether the loop has been late for a while, so that nobody should be sent here. */
  late(): boolean;
  close(): void;
}

const MOST_IN_FLIGHT = 128;
const WORST_LAG_MS = 1_000;
const LOOK_MS = 500;
const NS_PER_MS = 1e6;

/** @param tell hears when the loop begins to be late, and when it no longer is */
export function watchLoad(tell: (lag: number, isLate: boolean) => void = () => undefined): Load {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let inFlight = 0;
  let lag = 0;
  const late = () => lag >= WORST_LAG_MS;
  const look = setInterval(() => {
    const wasLate = late();
    lag = delay.percentile(50) / NS_PER_MS;
    delay.reset();
    if (wasLate !== late()) tell(lag, late());
  }, LOOK_MS).unref();
  return {
    get inFlight() {
      return inFlight;
    },
    get lag() {
      return lag;
    },
    enter: () => {
      inFlight += 1;
    },
    leave: () => {
      inFlight -= 1;
    },
    full: () => inFlight > MOST_IN_FLIGHT,
    late,
    close: () => {
      clearInterval(look);
      delay.disable();
    },
  };
}
