/** How fast web pages are read on one core, and what ten thousand files in one call cost. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReport, readReport, write } from '../src/report/index.ts';

const FILES = 10_000;
const PAGE_BYTES = 30_000;
const WARM_UP = 60;
const ROUNDS = 300;

const page = await pageOf(PAGE_BYTES);
await onePage(page);
await manyFiles(page);

async function onePage(bytes: Uint8Array): Promise<void> {
  for (let i = 0; i < WARM_UP; i += 1) await readReport(bytes, '年报.html');
  const started = performance.now();
  for (let i = 0; i < ROUNDS; i += 1) await readReport(bytes, '年报.html');
  const each = (performance.now() - started) / ROUNDS;
  say(
    `HTML ${Math.round(bytes.length / 1000)} KB, warm: ${each.toFixed(2)} ms, ${Math.round(1000 / each)} files/s a core (wanted: 100)`,
  );
}

async function manyFiles(bytes: Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const first = join(folder, '0.html');
  writeFileSync(first, bytes);
  for (let i = 1; i < FILES; i += 1) cpSync(first, join(folder, `${i}.html`));
  const started = performance.now();
  const peak = await peakOf(['read', folder, '--json']);
  const seconds = (performance.now() - started) / 1000;
  say(
    `${FILES} files in one call: ${seconds.toFixed(1)} s, ${Math.round(FILES / seconds)} files/s, peak ${Math.round(peak / 1024)} MB (wanted: under 500)`,
  );
  rmSync(folder, { recursive: true });
}

/** The highest resident memory of the command, in KB, workers included. */
function peakOf(args: string[]): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.resume();
  let peak = 0;
  const timer = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 200);
  return new Promise((done) => {
    child.on('exit', () => {
      clearInterval(timer);
      done(peak);
    });
  });
}

/** The seed report's page, its prose repeated until the page has the wanted size. */
async function pageOf(size: number): Promise<Uint8Array> {
  const path = join(import.meta.dirname, '../fixtures/report-2021-seed.json');
  const parsed = parseReport(JSON.parse(readFileSync(path, 'utf8')));
  if (!('report' in parsed)) throw new Error('the seed report does not parse');
  const { report } = parsed;
  for (let overview = report.sections.overview ?? ''; ; overview += `\n${report.sections.problems}`) {
    const sections = { ...report.sections, overview };
    const written = await write({ ...report, sections }, 'html', {
      on: Temporal.PlainDate.from('2025-01-20'),
    });
    if ('refused' in written) throw new Error('the seed report does not add up');
    if (written.bytes.length >= size) return written.bytes;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
