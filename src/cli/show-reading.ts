/** A reading for people: what was read, what was not, where. */
import {
  type Address,
  type CellReading,
  type CellStatus,
  cellName,
  type Place,
  type Report,
  valueAt,
} from '../report/index.ts';
import type { Outcome } from './worker.ts';

/** Doubtful cells named one by one; the rest is counted. */
const MOST_CELLS = 12;

export function summaryOf({ file, reading }: Outcome): string {
  const { report, cells, issues } = reading;
  if (!report) return `${file}\n${issues.map(({ message }) => `  拒读：${message}\n`).join('')}`;
  const lines = [
    `${report.agency.name ?? '（没有找到机关名称）'} · ${report.year ?? '（没有找到年度）'}年度 · ${report.form}年版格式`,
    counted(cells),
    ...headline(report),
    ...issues.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    ...doubts(report, cells),
  ];
  return `${file}\n${lines.map((line) => `  ${line}\n`).join('')}`;
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

function doubts(report: Report, cells: Outcome['reading']['cells']): string[] {
  const doubtful = (Object.entries(cells) as [Address, CellReading][]).filter(
    ([, { status }]) => status === 'unsure' || status === 'inferred',
  );
  const lines = doubtful.slice(0, MOST_CELLS).map(([address, cell]) => {
    const where = placed(cell.at);
    return `${NAMES[cell.status]} ${cellName(report.form, address)}${where ? `（${where}）` : ''}：${cell.reason ?? ''}`;
  });
  return doubtful.length > MOST_CELLS
    ? [...lines, `……另有 ${doubtful.length - MOST_CELLS} 格，用 --json 看全部`]
    : lines;
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
