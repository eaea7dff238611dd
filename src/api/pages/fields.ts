/** JSON Schema as it occurs in our document, as rows of fields and as a value that fits. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly multipleOf?: number;
  readonly default?: unknown;
}

export type Schemas = Readonly<Record<string, Schema>>;

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly type: string;
  readonly says: string;
}

const DEEPEST = 4;

export function resolved(schema: Schema, schemas: Schemas): Schema {
  const name = schema.$ref?.split('/').at(-1);
  const found = name === undefined ? schema : schemas[name];
  return found ?? {};
}

/** Fields of an object, those of inner objects by their path. */
export function fieldsOf(schema: Schema, schemas: Schemas, path = '', depth = 0): Field[] {
  const { properties, items, required = [], anyOf, oneOf, allOf } = resolved(schema, schemas);
  if (depth > DEEPEST) return [];
  if (items) return fieldsOf(items, schemas, `${path}[]`, depth + 1);
  const parts = anyOf ?? oneOf ?? allOf;
  if (parts) return parts.flatMap((part) => fieldsOf(part, schemas, path, depth + 1));
  return Object.entries(properties ?? {}).flatMap(([key, inner]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const own = resolved(inner, schemas);
    const field = { name, required: required.includes(key), type: typeOf(own, schemas), says: saysOf(own) };
    return [field, ...fieldsOf(own, schemas, name, depth + 1)];
  });
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是或者否',
  object: '对象',
  array: '列表',
  null: '空',
};

function typeOf(schema: Schema, schemas: Schemas): string {
  const { type, enum: words, const: one, anyOf, oneOf, items } = schema;
  if (words) return words.map(String).join('、');
  if (one !== undefined) return String(one);
  const parts = anyOf ?? oneOf;
  if (parts)
    return [...new Set(parts.map((part) => typeOf(resolved(part, schemas), schemas)))].join('，或者 ');
  if (items) return `列表：${typeOf(resolved(items, schemas), schemas)}`;
  return [type ?? 'object']
    .flat()
    .map((name) => TYPES[name] ?? name)
    .join('，或者 ');
}

function saysOf({
  description,
  minLength,
  maxLength,
  minimum,
  maximum,
  maxItems,
  pattern,
  format,
}: Schema): string {
  const limits = [
    format === 'date' && '如 2026-03-02',
    minLength !== undefined && minLength > 0 && `至少 ${minLength} 字`,
    maxLength !== undefined && `最多 ${maxLength} 字`,
    minimum !== undefined && Number.isSafeInteger(minimum) && minimum > -1e15 && `不小于 ${minimum}`,
    maximum !== undefined && maximum < 1e15 && `不大于 ${maximum}`,
    maxItems !== undefined && `最多 ${maxItems} 项`,
    pattern !== undefined && `形如 ${pattern}`,
  ];
  return [description, ...limits].filter(Boolean).join('；');
}

/** A value that fits, as far as a schema without its refinements tells. */
export function exampleOf(schema: Schema, schemas: Schemas, depth = 0): unknown {
  const own = resolved(schema, schemas);
  const { example, default: usual, const: one, enum: words, anyOf, oneOf, allOf, properties, items } = own;
  if (example !== undefined) return example;
  if (usual !== undefined) return usual;
  if (one !== undefined) return one;
  if (words) return words[0];
  const parts = anyOf ?? oneOf ?? allOf;
  if (parts) return exampleOf(parts[0] ?? {}, schemas, depth);
  if (properties && depth <= DEEPEST + 2) {
    const wanted = Object.entries(properties).filter(([key]) => own.required?.includes(key));
    return Object.fromEntries(wanted.map(([key, inner]) => [key, exampleOf(inner, schemas, depth + 1)]));
  }
  if (items)
    return Array.from({ length: Math.max(1, own.minItems ?? 1) }, () => exampleOf(items, schemas, depth + 1));
  return plainExample(own);
}

function plainExample({ type, minimum, format, pattern, multipleOf }: Schema): unknown {
  switch ([type].flat()[0]) {
    case 'string':
      return format === 'uri'
        ? 'https://www.example.cn/'
        : (EXAMPLES.find((one) => pattern && new RegExp(pattern).test(one)) ?? '2026-03-02');
    case 'integer':
    case 'number':
      return Math.max(multipleOf ?? 1, minimum !== undefined && minimum > 0 ? minimum : 0);
    case 'boolean':
      return true;
    case 'array':
      return [];
    default:
      return {};
  }
}

/** Texts of the forms that patterns of ours ask for. */
const EXAMPLES = [
  '2026-03-02',
  'R2026-00001',
  'party-1',
  'yining',
  '654002',
  '1',
  'a'.repeat(64),
  '12.50',
  '000000',
  'Example-0001',
];
