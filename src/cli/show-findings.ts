/** Findings and repairs for people. */
import {
  cellName,
  errorsIn,
  type Finding,
  type Repair,
  type Report,
  type Severity,
} from '../report/index.ts';
import { placed } from './show-reading.ts';
import type { Outcome } from './worker.ts';

const MARKS: Record<Severity, string> = { error: '错误', warning: '提醒', note: '说明' };
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
/** Repairs shown; the rest is in the JSON. */
const MOST_REPAIRS = 3;

export function judgementOf({ file, reading, findings, repairs }: Outcome): string {
  const { report, issues } = reading;
  if (!report) return `${file}\n${issues.map(({ message }) => `  拒读：${message}\n`).join('')}`;
  const errors = errorsIn(findings).length;
  const lines = [
    `${report.agency.name ?? '（没有找到机关名称）'} · ${report.year ?? '（没有找到年度）'}年度：${errors > 0 ? `${errors} 处错误` : '没有发现错误'}`,
    ...issues.map(({ message, path }) => `读取 ${path}：${message}`).slice(0, 8),
    ...ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).flatMap(
      (finding) => shown(finding, report, reading),
    ),
    ...repairs.slice(0, MOST_REPAIRS).flatMap((repair, i) => mended(repair, i, repairs.length, report)),
  ];
  return `${file}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function shown(finding: Finding, report: Report, reading: Outcome['reading']): string[] {
  const { id, severity, message, equation, assumption, waived, cells } = finding;
  const where = cells.length === 1 ? placed(reading.cells[cells[0] as keyof typeof reading.cells]?.at) : '';
  return [
    `${waived ? '已说明' : MARKS[severity]} ${id} ${message}${where ? `（${where}）` : ''}`,
    ...(equation ? [`    ${equation}`] : []),
    ...(assumption ? [`    ${assumption}`] : []),
    ...(waived ? [`    ${waived.by}：${waived.reason}`] : []),
    ...(cells.length > 1 && cells.length <= 3 && !equation
      ? [`    ${cells.map((cell) => cellName(report.form, cell)).join('、')}`]
      : []),
  ];
}

function mended(repair: Repair, index: number, total: number, report: Report): string[] {
  const head = index === 0 ? [`改法（共 ${total} 种，按可能性排列）`] : [];
  const changes = repair.changes.map(
    ({ cell, from, to }) => `${cellName(report.form, cell)}：${from ?? '（空）'} → ${to}`,
  );
  return [...head, `  ${index + 1}. ${changes.join('；')}`, `     ${repair.why}`];
}
