/** A compiled report for people: its figures, what has to be settled, and the matters behind one cell. */
import { OUTCOMES, type OutcomeId } from '../law/index.ts';
import { type AgencyProfile, type CountedMatter, MATTER_KINDS } from '../register/index.ts';
import type { Explanation, Forecast, KeptReport } from '../report/compile/index.ts';
import { type Address, cellName, type Finding, type Report, tableOf, valueAt } from '../report/index.ts';
import { padded, visible } from './visible.ts';

const MARKS = { error: '错误', warning: '提醒', note: '说明' } as const;
const MOST_LINES = 20;

export function compiledSummary(
  { report, notes, coverage }: KeptReport,
  findings: readonly Finding[],
): string {
  const told = [
    ...notes.map(({ severity, text }) => `${MARKS[severity]} ${text}`),
    ...findings.map(({ severity, id, message }) => `${MARKS[severity]} ${id} ${message}`),
  ];
  const covered = coverage.registers.length > 1 ? `，汇总 ${coverage.registers.length} 个机关的台账` : '';
  return [
    `${visible(report.title ?? '')}${covered}`,
    '',
    ...requestLines(report),
    '',
    ...otherLines(report),
    '',
    ...(told.length > 0
      ? told.slice(0, MOST_LINES).map(visible)
      : ['勾稽关系全部成立，没有需要处理的事项。']),
    ...(told.length > MOST_LINES ? [`……另有 ${told.length - MOST_LINES} 条`] : []),
    '',
    '任何一格都可以追到事项：--explain requests.received/total　写成文件：-o 年报.docx',
    '',
  ].join('\n');
}

const LABEL_WIDTH = 46;
const CELL_WIDTH = 13;

/** The rows that are not zero throughout, and always what came in, went out and stays. */
function requestLines(report: Report): string[] {
  const table = tableOf(report.form, 'requests');
  const columns = table.blocks[0]?.columns ?? [];
  const rows = table.blocks.flatMap((block) => block.rows);
  const value = (row: string, column: string) =>
    valueAt(report, `requests.${row}/${column}` as Address) ?? '';
  const told = rows.filter(
    ({ key }) =>
      ['received', 'carriedOver', 'concluded', 'carriedForward'].includes(key) ||
      Number(value(key, 'total')) !== 0,
  );
  const head = columns.map(({ label }) => padded('', Math.max(0, CELL_WIDTH - width(label))) + label);
  return [
    padded('收到和处理公开申请（件）', LABEL_WIDTH) + head.join(''),
    ...told.map(({ key, label, groups = [] }) => {
      const cells = columns.map((column) => String(value(key, column.key)).padStart(CELL_WIDTH));
      // The first group is the section that all results stand under.
      const name = groups.slice(1).concat(label).join(' ');
      return padded(shortened(name), LABEL_WIDTH) + cells.join('');
    }),
  ];
}

/** Columns of a terminal a text takes: two for a Chinese sign. */
function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

function shortened(label: string): string {
  const signs = [...label];
  const most = Math.floor(LABEL_WIDTH / 2) - 1;
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : label;
}

function otherLines(report: Report): string[] {
  return (['proactive', 'disputes'] as const).flatMap((table) =>
    tableOf(report.form, table).blocks.flatMap(({ rows, columns }) =>
      rows.flatMap(({ key }) =>
        columns.flatMap((column) => {
          const address = `${table}.${key}/${column.key}` as Address;
          const value = valueAt(report, address);
          return value === null || value === undefined || Number(value) === 0
            ? []
            : [`${cellName(report.form, address)}：${value}`];
        }),
      ),
    ),
  );
}

const MOST_CASES = 10;

/** The year is not over: what is likely to be carried forward, and what may still come late. */
export function forecastText({ carriedForward, carried, unknown, atRisk, late, onTrack }: Forecast): string {
  const open = carried.length + unknown.length + atRisk.length + late.length + onTrack.length;
  const urgent = [...late, ...atRisk];
  const lines = urgent.slice(0, MOST_CASES).map(({ row, why }) => `  ${row.id} ${why.text}`);
  return [
    `年底预测：在办 ${open} 件，预计结转 ${carriedForward} 件（年后到期 ${carried.length}，期限未定 ${unknown.length}），已逾期 ${late.length}，有逾期风险 ${atRisk.length}。`,
    ...lines,
    ...(urgent.length > MOST_CASES ? [`  ……另有 ${urgent.length - MOST_CASES} 件`] : []),
    '',
  ].join('\n');
}

export function explained(
  { label, address, value, fromRegister, relation, adjustments }: Explanation,
  matters: readonly CountedMatter[],
  agencies: readonly AgencyProfile[],
): string {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return [
    `${label}（${address}）：${value ?? '（空）'}`,
    ...(relation === null ? [] : [`  ${relation}`]),
    ...(adjustments.length > 0 ? [`  台账 ${fromRegister}，另有调整：`] : []),
    ...adjustments.map(
      ({ delta, reason, by, approvedBy }) =>
        `    ${delta > 0 ? '+' : ''}${delta} ${reason}（${by}提出，${approvedBy}核准）`,
    ),
    ...matters.map((one) => matterLine(one, names.get(one.agency) ?? one.agency)),
    ...(matters.length === 0 ? ['  没有事项。'] : [`  共 ${matters.length} 项。`]),
    '',
  ].join('\n');
}

/** How a matter ended, in words; an outcome's own word where it is one of a request. */
const ENDS: Readonly<Record<string, string>> = {
  upheld: '结果维持',
  overturned: '结果纠正',
  other: '其他结果',
  decided: '作出决定',
  repealed: '废止',
  expired: '失效',
  collected: '收取',
  handlingFee: '收取信息处理费',
  struck: '登记撤销',
};

function endOf({ closed, result }: CountedMatter): string {
  if (closed === null) return '尚未结束';
  const word: string = OUTCOMES[result as OutcomeId]?.zh ?? ENDS[result ?? ''] ?? '';
  return `${closed}年${word === '' ? '结束' : `：${word}`}`;
}

function matterLine(one: CountedMatter, agency: string): string {
  const { matter, opened, quantity, late } = one;
  const many = quantity === 1 ? '' : `，计 ${quantity}`;
  return `  ${MATTER_KINDS[matter.kind]} ${matter.id}（${agency}）${opened}年计入，${endOf(one)}${many}${late ? '（关账后得知）' : ''}`;
}
