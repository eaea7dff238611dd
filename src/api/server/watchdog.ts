/** Ends the process when its loop has stood still: whoever started it starts it anew, which no stuck process can do. */
import { Worker } from 'node:worker_threads';

const BEAT_MS = 1_000;
const STUCK_MS = 60_000;

const WATCH = `
const { workerData } = require('node:worker_threads');
const beats = new Int32Array(workerData.beats);
let last = -1;
let since = performance.now();
setInterval(() => {
  const beat = Atomics.load(beats, 0);
  if (beat !== last) { last = beat; since = performance.now(); return; }
  if (performance.now() - since > workerData.stuckMs) process.kill(process.pid, 'SIGKILL');
}, workerData.beatMs);
`;

/** @returns how to end the watch */
export function watchLoop(stuckMs = STUCK_MS): () => Promise<unknown> {
  const beats = new SharedArrayBuffer(4);
  const count = new Int32Array(beats);
  const beat = setInterval(() => Atomics.add(count, 0, 1), BEAT_MS);
  beat.unref();
  const worker = new Worker(WATCH, { eval: true, workerData: { beats, stuckMs, beatMs: BEAT_MS } });
  worker.unref();
  return () => {
    clearInterval(beat);
    return worker.terminate();
  };
}
