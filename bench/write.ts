/** How long a report takes to write, warm: `node bench/write.ts [rounds]`. */
import { readFileSync } from 'node:fs';
import { parseReport, type Report, type Target, write } from '../src/report/index.ts';

/** Milliseconds a report may take, where a limit is set. */
const LIMITS: Partial<Record<Target, number>> = { pdf: 60, docx: 60 };
const MEASURED: readonly Target[] = ['html', 'xlsx', 'docx', 'pdf'];
const WARM_UP = 5;

const rounds = Number(process.argv[2] ?? 40);
const reports = ['report-2021-seed', 'report-2021-city', 'report-2019', 'report-mixed'].map(fixture);
const on = Temporal.PlainDate.from('2025-01-20');

for (const target of MEASURED) {
  const started = performance.now();
  await written(reports[0]!, target, 0);
  const cold = performance.now() - started;
  for (let round = 1; round <= WARM_UP; round += 1) await written(reports[0]!, target, round);
  const times: number[] = [];
  const processor = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await written(reports[round % reports.length]!, target, WARM_UP + round + 1);
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(processor);
  const own = ((user + system) / 1000 / rounds).toFixed(1);
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor((times.length - 1) * share)]!.toFixed(1);
  const limit = LIMITS[target] ? `, limit ${LIMITS[target]} ms` : '';
  process.stdout.write(
    `write ${target}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, processor ${own} ms${limit}; first ${cold.toFixed(0)} ms\n`,
  );
}
const megabytes = Math.round(process.memoryUsage().rss / 1_000_000);
process.stdout.write(`memory after all: ${megabytes} MB\n`);

/** Every round writes other words, or the typesetter would only repeat what it remembers. */
async function written(report: Report, target: Target, round: number): Promise<void> {
  const overview = `${report.sections.overview}\n第${round}次。`.replaceAll('公开', `公开${round}`);
  const file = await write({ ...report, sections: { ...report.sections, overview } }, target, { on });
  if ('refused' in file) throw new Error(file.refused.map(({ message }) => message).join());
}

function fixture(name: string): Report {
  const parsed = parseReport(
    JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')),
  );
  if (!('report' in parsed)) throw new Error(`${name} is no report`);
  return parsed.report;
}
