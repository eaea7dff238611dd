/**
 * Lists that can be taken in, and under which heads each field is found. Heads are compared without spaces, signs and what
 * stands in brackets; a list from another system brings its own, which are added here.
 */
import { DECISION_KINDS, DOCUMENT_KINDS, WITHHOLDING_GROUNDS } from '../../register/index.ts';
import type { TableCell } from '../../report/index.ts';
import { dateIn, fenIn, textIn, type Value, wordIn } from './values.ts';

export interface ListField {
  /** Of the command; `source` and `evidence` can be said once for the whole list. */
  readonly key: string;
  readonly label: string;
  readonly heads: readonly string[];
  readonly required: boolean;
  readonly read: (cell: TableCell, head: string) => Value;
}

export interface ListForm {
  readonly id: 'decisions' | 'charges' | 'documents';
  readonly title: string;
  readonly command: 'decision.register' | 'charge.collect' | 'document.register';
  readonly fields: readonly ListField[];
  /** Fields of the command from those of the row. */
  readonly compose: (row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

function field(
  key: string,
  label: string,
  heads: string,
  read: ListField['read'] = textIn,
  required = true,
): ListField {
  return { key, label, heads: [label, ...heads.split(' ').filter((head) => head !== '')], read, required };
}

function wordsOf(table: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([id, zh]) => [zh, id]));
}

const KINDS = {
  ...wordsOf(Object.fromEntries(Object.entries(DECISION_KINDS).map(([id, { zh }]) => [id, zh]))),
  许可: 'licence',
  处罚: 'penalty',
  强制: 'coercion',
};
const DOCUMENTS = { ...wordsOf(DOCUMENT_KINDS), 规范性文件: 'normativeDocuments' };

const EVIDENCE = field('evidence', '凭据', '凭证 佐证', textIn, false);
const EVIDENCED = ({ evidence }: Readonly<Record<string, unknown>>) =>
  evidence === undefined ? {} : { evidence: { kind: 'system', note: evidence } };

export const LIST_FORMS: readonly ListForm[] = [
  {
    id: 'decisions',
    title: '许可、处罚、强制决定',
    command: 'decision.register',
    fields: [
      field('on', '日期', '决定日期 作出日期 处罚日期 处罚决定日期 许可日期 许可决定日期 强制日期', dateIn),
      field('kind', '种类', '类别 类型 决定种类 行为种类 行政行为', wordIn(KINDS)),
      field('number', '文号', '决定书文号 处罚决定书文号 行政处罚决定书文号 许可决定书文号 许可证号 编号'),
      field('subject', '事由', '案由 案件名称 许可事项 许可内容 违法事实 违法行为 内容'),
      field('source', '来源', '来源系统 数据来源 业务系统'),
      field('ground', '不公开理由', '不公示理由', wordIn(wordsOf(WITHHOLDING_GROUNDS)), false),
      field('note', '不公开说明', '不公示说明', textIn, false),
      EVIDENCE,
    ],
    compose: ({ ground, note, evidence, ...row }) => ({
      ...row,
      ...EVIDENCED({ evidence }),
      withheld: ground === undefined ? null : { ground, note: note ?? '' },
    }),
  },
  {
    id: 'charges',
    title: '行政事业性收费',
    command: 'charge.collect',
    fields: [
      field('on', '日期', '收费日期 收取日期 缴费日期 缴款日期', dateIn),
      field('item', '项目', '收费项目 项目名称 收费名称'),
      field('basis', '依据', '收费依据 文件依据'),
      field('amount', '金额', '收费金额 收取金额 实收金额', fenIn),
      field('receipt', '票据号', '票据号码 票号 收据号 缴款书号'),
      EVIDENCE,
    ],
    compose: ({ evidence, ...row }) => ({ ...row, ...EVIDENCED({ evidence }) }),
  },
  {
    id: 'documents',
    title: '规章和行政规范性文件',
    command: 'document.register',
    fields: [
      field('on', '日期', '成文日期 制定日期 印发日期 发文日期', dateIn),
      field('kind', '种类', '类别 类型 文件种类 文件类型', wordIn(DOCUMENTS)),
      field('name', '名称', '文件名称 标题 文件标题'),
      field('number', '文号', '发文字号 文件编号'),
      field('validUntil', '有效期至', '有效期 失效日期 有效期截止', dateIn, false),
      EVIDENCE,
    ],
    compose: ({ evidence, validUntil, ...row }) => ({
      ...row,
      ...EVIDENCED({ evidence }),
      validUntil: validUntil ?? null,
      joint: null,
    }),
  },
];

/** As heads are compared. */
export function bareHead(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[\s*:：、，,.]/g, '');
}
