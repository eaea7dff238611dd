/** How busy this process is: what it has at hand, how late its loop runs. Said early, a refusal costs nothing. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Load {
  readonly inFlight: number;
  /**
   * Milliseconds by which the loop ran late in the last look, in the middle: one long piece of work is no overload, a loop
   * that is late every time is.
   */
  readonly lag: number;
  enter(): void;
  leave(): void;
  /** Whether one more call would only make all of them wait. */
  full(): boolean;
  close(): void;
}

const MOST_IN_FLIGHT = 256;
const WORST_LAG_MS = 300;
const LOOK_MS = 500;
const NS_PER_MS = 1e6;

export function watchLoad(): Load {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let inFlight = 0;
  let lag = 0;
  const look = setInterval(() => {
    lag = delay.percentile(50) / NS_PER_MS;
    delay.reset();
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
    full: () => inFlight >= MOST_IN_FLIGHT || lag >= WORST_LAG_MS,
    close: () => {
      clearInterval(look);
      delay.disable();
    },
  };
}
