import type { Terminal } from './terminal.ts';

/** A bar on the last line of a terminal that somebody watches; silent anywhere else and for a single file. */
export interface Progress {
  step(): void;
  /** Takes the bar away before something else is printed. */
  clear(): void;
}

const WIDTH = 24;

export function progressOf(terminal: Terminal, total: number): Progress {
  if (!terminal.watched || total < 2) return { step() {}, clear() {} };
  let done = 0;
  return {
    step() {
      done += 1;
      const filled = Math.round((done / total) * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      terminal.err(`\r${bar} ${done}/${total} 个文件`);
    },
    clear() {
      terminal.err('\r\u001b[K');
    },
  };
}
