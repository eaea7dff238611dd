/** Cells of the form of 2021 by their address, as far as the register has to know them: which may be adjusted. */
import { APPLICANTS, cite, OUTCOME_RULES, type Reason } from '../../law/index.ts';
import type { CountedTable } from '../counting/index.ts';
import { DISPUTE_GROUPS, DISPUTE_RESULTS } from '../disputes/index.ts';

type Table = Readonly<Record<string, readonly string[]>>;

const CLASSES = Object.keys(APPLICANTS);
const DOCUMENTS = ['made', 'repealed', 'valid'];

const COUNTED: Readonly<Record<CountedTable, Table>> = {
  proactive: {
    rules: DOCUMENTS,
    normativeDocuments: DOCUMENTS,
    licences: ['decided'],
    penalties: ['decided'],
    coercions: ['decided'],
    charges: ['amount'],
  },
  requests: Object.fromEntries(
    ['received', ...Object.values(OUTCOME_RULES).map(({ row }) => row)].map((row) => [row, CLASSES]),
  ),
  disputes: Object.fromEntries(
    Object.keys(DISPUTE_GROUPS).map((group) => [group, [...Object.keys(DISPUTE_RESULTS), 'pending']]),
  ),
};

/** Rows that follow from others in every column; the column `total` does in every row of its table. */
const FOLLOWS = ['carriedOver', 'concluded', 'carriedForward'];

const ADJUSTABLE = new Set(
  Object.entries(COUNTED).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) => columns.map((column) => `${table}.${row}/${column}`)),
  ),
);
const COMPUTED = new Set([
  ...FOLLOWS.flatMap((row) => [...CLASSES, 'total'].map((column) => `requests.${row}/${column}`)),
  ...(['requests', 'disputes'] as const).flatMap((table) =>
    Object.keys(COUNTED[table]).map((row) => `${table}.${row}/total`),
  ),
]);

const ADDRESS = /^(?:proactive|requests|disputes)\.[A-Za-z.]+\/[A-Za-z]+$/;

/** Whether a text has the shape `table.row/column`; what it means is the compiler's to say. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/**
 * Why a cell may not be adjusted: sums and what last year left over follow from other cells.
 *
 * @law 格式§表二, 格式§表三, 格式§表四
 */
export function cellFaults(address: string): Reason[] {
  if (ADJUSTABLE.has(address)) return [];
  const law = cite('格式§表三');
  if (!COMPUTED.has(address)) return [{ text: `报告中没有“${address}”这一格。`, law }];
  const why = address.startsWith('requests.carriedOver/')
    ? '上年结转等于上年度报告的结转下年度，不能调整；上年度有误的，在上年度作关账后调整'
    : '合计由其他各格相加得出，不能调整';
  return [{ text: `${why}（${address}）。`, law }];
}
