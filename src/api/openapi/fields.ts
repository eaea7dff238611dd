/** A schema as the rows of a table that somebody can read: names with their depth, types and limits in words. */
import { nameIn, type Schema, typesOf } from './schema.ts';

export interface FieldRow {
  /** As it would be written in a path: `applicant.paper.kind`, `parts[].what`. */
  readonly path: string;
  readonly type: string;
  /** Component in which the rest is described. */
  readonly component: string | null;
  readonly required: boolean;
  readonly limits: readonly string[];
  readonly words: readonly { readonly word: string; readonly label: string }[];
  readonly description: string;
}

/** What every integer has anyway is no limit worth telling. */
const BOUNDLESS = 9e15;

const TYPES: Readonly<Record<string, string>> = {
  string: '文本',
  integer: '整数',
  number: '数',
  boolean: '是否（true、false）',
  object: '对象',
  array: '列表',
  date: '日期',
  'date-time': '时刻',
  uri: '网址',
  email: '电子邮箱',
  binary: '文件的字节',
};

/** Rows of an object's fields, nested ones after their parent. Components are named, not opened. */
export function rowsOf(schema: Schema, prefix = ''): FieldRow[] {
  const required = new Set(schema.required);
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    fieldRows(`${prefix}${name}`, one, required.has(name)),
  );
  const variants = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].filter(({ type }) => type !== 'null');
  return [...own, ...variants.flatMap((one, at) => variantRows(one, prefix, at + 1))];
}

function fieldRows(path: string, schema: Schema, required: boolean): FieldRow[] {
  const row = rowOf(path, schema, required);
  const inner = schema.items ? rowsOf(schema.items, `${path}[].`) : rowsOf(schema, `${path}.`);
  return [row, ...inner];
}

/** Of one of several shapes: marked with its number, so that the rows are not taken for one shape. */
function variantRows(schema: Schema, prefix: string, at: number): FieldRow[] {
  return rowsOf(schema, prefix).map((row) => ({ ...row, description: `第${at}种：${row.description}` }));
}

function rowOf(path: string, schema: Schema, required: boolean): FieldRow {
  const ref = schema.$ref ?? schema.items?.$ref ?? refIn(schema);
  const words = wordsIn(schema) ?? wordsIn(schema.items ?? {}) ?? [];
  const labels = schema['x-labels'] ?? schema.items?.['x-labels'] ?? {};
  return {
    path,
    type: typeText(schema),
    component: ref === undefined ? null : nameIn(ref),
    required,
    limits: limitsOf(schema),
    words: words.map((word) => ({ word, label: labels[word] ?? '' })),
    description: schema.description ?? '',
  };
}

function refIn({ oneOf, anyOf, allOf }: Schema): string | undefined {
  return [...(oneOf ?? []), ...(anyOf ?? []), ...(allOf ?? [])].find(({ $ref }) => $ref)?.$ref;
}

function wordsIn({ enum: words, const: one }: Schema): string[] | undefined {
  const given = one === undefined ? words : [one];
  return given?.filter((word) => word !== null).map(String);
}

function typeText(schema: Schema): string {
  if (schema.items) return `${typeText(schema.items)}的列表`;
  if (schema.$ref !== undefined) return '对象';
  const named =
    (schema.format && TYPES[schema.format]) ??
    typesOf(schema)
      .map((one) => TYPES[one])
      .join('或者');
  const nullable = Array.isArray(schema.type) && schema.type.includes('null');
  return `${named || (schema.oneOf || schema.anyOf ? '几种之一' : '任意值')}${nullable ? '，可为 null' : ''}`;
}

function limitsOf(schema: Schema): string[] {
  const { minLength, maxLength, minItems, maxItems, pattern, items, multipleOf } = schema;
  const least = schema.minimum ?? schema.exclusiveMinimum;
  const found = [
    minLength !== undefined && `最少 ${minLength} 字`,
    maxLength !== undefined && `最多 ${maxLength} 字`,
    minItems !== undefined && `最少 ${minItems} 项`,
    maxItems !== undefined && `最多 ${maxItems} 项`,
    least !== undefined &&
      Math.abs(least) < BOUNDLESS &&
      `${schema.minimum === undefined ? '大于' : '最小'} ${least}`,
    schema.maximum !== undefined && schema.maximum < BOUNDLESS && `最大 ${schema.maximum}`,
    multipleOf !== undefined && multipleOf !== 1 && `${multipleOf} 的倍数`,
    pattern !== undefined && `形如 ${pattern}`,
    schema.default !== undefined && `默认 ${JSON.stringify(schema.default)}`,
  ].filter((one) => one !== false);
  return items ? [...found, ...limitsOf(items).map((one) => `每项${one}`)] : found;
}
