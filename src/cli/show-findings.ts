/** Findings and repairs for people. */
import { cellName, type Finding, type Repair, type Report, type Severity } from '../report/index.ts';
import type { Outcome } from '../report/pool/index.ts';
import { doubts, headOf, paragraph, placed, refusal } from './show-reading.ts';

const MARKS: Record<Severity, string> = { error: '错误', warning: '提醒', note: '说明' };
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
/** Repairs shown, and findings of one severity; the rest is in the JSON. */
const MOST_REPAIRS = 3;
const MOST_FINDINGS = 12;

export function judgementOf(outcome: Outcome): string {
  const { file, reading, findings } = outcome;
  const { report, issues, cells } = reading;
  if (!report) return refusal(file, issues);
  const open = findings.filter(({ waived }) => !waived);
  return paragraph(file, [
    headOf(report, verdictOn(open, untoldIn(cells))),
    ...issues.filter(({ path }) => !(path in cells)).map(({ message }) => `读取 ${message}`),
    ...doubts(report, cells, ['unsure']).map((line) => `读取 ${line}`),
    ...ORDER.flatMap((severity) => listed(severity, open, reading)),
    ...findings.flatMap(({ id, message, waived }) =>
      waived ? [`已说明 ${id} ${message}`, `    ${waived.by}：${waived.reason}`] : [],
    ),
    ...(open.some(({ family }) => family === 'arithmetic' || family === 'blank')
      ? repairsIn(outcome, report)
      : []),
  ]);
}

function untoldIn(cells: Outcome['reading']['cells']): number {
  return Object.values(cells).filter(({ status }) => status === 'unsure' || status === 'missing').length;
}

/** Nothing found is no praise where cells could not be read. */
function verdictOn(open: readonly Finding[], untold: number): string {
  const counts = ORDER.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${count} 处${MARKS[severity]}`] : [];
  });
  if (!open.some(({ severity }) => severity === 'error')) counts.unshift('没有发现错误');
  if (untold > 0) counts.push(`${untold} 格没有读准，涉及它们的没能核对`);
  return counts.join('，');
}

function listed(severity: Severity, open: readonly Finding[], reading: Outcome['reading']): string[] {
  const all = open.filter((finding) => finding.severity === severity);
  const lines = all.slice(0, MOST_FINDINGS).flatMap((finding) => shown(finding, reading));
  const rest = all.length - MOST_FINDINGS;
  return rest > 0 ? [...lines, `……另有 ${rest} 处${MARKS[severity]}，用 --json 看全部`] : lines;
}

function shown(
  { id, severity, message, equation, assumption, cells }: Finding,
  reading: Outcome['reading'],
): string[] {
  const where = cells.length === 1 ? placed(reading.cells[cells[0]!]?.at) : '';
  return [
    `${MARKS[severity]} ${id} ${message}${where ? `（${where}）` : ''}`,
    ...(equation && !message.includes(equation) ? [`    ${equation}`] : []),
    ...(assumption ? [`    ${assumption}`] : []),
  ];
}

function repairsIn({ repairs, statement }: Outcome, { form }: Report): string[] {
  const lines = repairs.slice(0, MOST_REPAIRS).flatMap((repair, at) => mended(repair, at, form));
  const head = repairs.length > 1 ? `改法 ${repairs.length} 种，最可能的在前：` : '改法：';
  const rest = repairs.length - MOST_REPAIRS;
  return [
    ...(lines.length > 0 ? [head, ...lines] : []),
    ...(rest > 0 ? [`  ……另有 ${rest} 种，用 --json 看全部`] : []),
    ...(statement ? [statement] : []),
  ];
}

function mended({ changes, why }: Repair, index: number, form: Report['form']): string[] {
  const each = changes.map(({ cell, from, to }) => `${cellName(form, cell)}：${from ?? '（空）'} → ${to}`);
  return [`  ${index + 1}. ${each.join('；')}`, `     ${why}`];
}
