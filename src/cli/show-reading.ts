/** A reading for people: what was read, what was not, where. */
import {
  type Address,
  type CellReading,
  type CellStatus,
  cellName,
  type Issue,
  type Place,
  type Report,
  valueAt,
} from '../report/index.ts';
import type { Outcome } from '../report/pool/index.ts';
import { visible } from './visible.ts';

/** Lines of doubts or refusals shown, and cells named in one of them; the rest is in the JSON. */
const MOST_LINES = 8;
const MOST_NAMED = 3;

export function summaryOf({ file, reading }: Outcome): string {
  const { report, cells, issues } = reading;
  if (!report) return refusal(file, issues);
  return paragraph(file, [
    headOf(report, `${report.form}年版格式`),
    counted(cells),
    ...headline(report),
    ...issues.filter(({ path }) => !(path in cells)).map(({ message }) => message),
    ...doubts(report, cells),
  ]);
}

/** The file's name and its lines, indented. */
export function paragraph(file: string, lines: readonly string[]): string {
  return `${visible(file)}\n${lines.map((line) => `  ${visible(line)}\n`).join('')}`;
}

/** Why a file was not read. */
export function refusal(file: string, issues: readonly Issue[]): string {
  const lines = issues.flatMap(({ message }) => `拒读：${message}`.split('\n'));
  return paragraph(file, atMost(lines, '条'));
}

export function headOf({ agency, year }: Report, rest: string): string {
  const when = year === null ? '（没有找到年度）' : `${year}年度`;
  return `${agency.name ?? '（没有找到机关名称）'} · ${when} · ${rest}`;
}

const NAMES: Record<CellStatus, string> = {
  read: '读到',
  inferred: '推定',
  unsure: '读不准',
  missing: '没找到',
};

function counted(cells: Outcome['reading']['cells']): string {
  const statuses = Object.values(cells).map(({ status }) => status);
  const count = (status: CellStatus): number => statuses.filter((each) => each === status).length;
  const parts = (Object.keys(NAMES) as CellStatus[]).map((status) => `${NAMES[status]} ${count(status)}`);
  return `三张表 ${statuses.length} 格：${parts.join('，')}`;
}

function headline(report: Report): string[] {
  const of = (address: Address): string => String(valueAt(report, address) ?? '（空）');
  return [
    `申请：新收 ${of('requests.received/total')}，上年结转 ${of('requests.carriedOver/total')}，办结 ${of('requests.concluded/total')}，结转下年 ${of('requests.carriedForward/total')}`,
    `行政复议 ${of('disputes.reconsideration/total')}，行政诉讼 ${of('disputes.litigation.direct/total')} + ${of('disputes.litigation.afterReconsideration/total')}`,
  ];
}

/** Cells that are not simply read, those with the same story in one line, the worst first. */
export function doubts(
  report: Report,
  cells: Outcome['reading']['cells'],
  statuses: readonly CellStatus[] = ['unsure', 'inferred'],
): string[] {
  const all = Object.entries(cells) as [Address, CellReading][];
  const lines = statuses.flatMap((status) => {
    const alike = Map.groupBy(
      all.filter(([, cell]) => cell.status === status),
      ([, { reason = '' }]) => reason,
    );
    return [...alike].map(([reason, group]) => doubt(status, reason, group, report));
  });
  return atMost(lines, '种情况');
}

function atMost(lines: string[], unit: string): string[] {
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `……另有 ${rest} ${unit}，用 --json 看全部`] : lines;
}

function doubt(status: CellStatus, reason: string, cells: [Address, CellReading][], report: Report): string {
  const named = cells.slice(0, MOST_NAMED).map(([address, { at }]) => {
    const where = placed(at);
    return `${cellName(report.form, address)}${where ? `（${where}）` : ''}`;
  });
  const rest = cells.length > MOST_NAMED ? ' 等' : '';
  return `${NAMES[status]} ${cells.length} 格${reason ? `，${reason}` : ''}：${named.join('、')}${rest}`;
}

/** 第2页 第3表 第5行 第4列 */
export function placed(at: Place | undefined): string {
  if (!at) return '';
  const parts: [string, string | number | undefined][] = [
    ['页', at.page],
    ['表', at.table],
    ['行', at.row ?? at.line],
    ['列', at.column],
  ];
  const place = parts.flatMap(([unit, number]) => (number === undefined ? [] : [`第${number}${unit}`]));
  return [...(at.sheet ? [at.sheet] : []), ...place].join(' ');
}
