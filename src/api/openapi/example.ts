/** A value that a schema accepts: what the page shows, and what the hostile values are put into. */
import { sampleOf } from './sample.ts';
import { type ApiDocument, resolved, type Schema, typesOf } from './schema.ts';

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-03-02',
  'date-time': '2026-03-02T02:00:00Z',
  uri: 'https://www.example.gov.cn/info/1.html',
  email: 'office@example.gov.cn',
  uuid: '00000000-0000-4000-8000-000000000000',
  binary: '',
};

/** Nicer than what a pattern alone would give. */
const LIKELY = ['2026-03-02', '2026-03', '654002', 'yining', 'R2026-00001', '12.50'];

export interface Wanted {
  /** With the fields that may be left out. */
  readonly optional: boolean;
}

/** @throws TypeError where none can be made: the schema must then bring one itself (`example`) */
export function exampleOf(
  schema: Schema,
  document: Pick<ApiDocument, 'components'>,
  wanted: Wanted,
): unknown {
  const given = schema.example ?? schema.examples?.[0];
  if (given !== undefined) return given;
  if (schema.$ref !== undefined) return exampleOf(resolved(schema, document), document, wanted);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const branch = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (branch) return exampleOf(branch, document, wanted);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((one) => exampleOf(one, document, wanted) as object));
  return ofType(schema, document, wanted);
}

function ofType(schema: Schema, document: Pick<ApiDocument, 'components'>, wanted: Wanted): unknown {
  const [type] = typesOf(schema);
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return true;
    case 'array':
      return listOf(schema, document, wanted);
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).filter(
        ([name]) => wanted.optional || (schema.required ?? []).includes(name),
      );
      return Object.fromEntries(fields.map(([name, one]) => [name, exampleOf(one, document, wanted)]));
    }
    default:
      return null;
  }
}

function listOf(
  { prefixItems, items, minItems = 0, maxItems = 1 }: Schema,
  document: Pick<ApiDocument, 'components'>,
  wanted: Wanted,
): unknown[] {
  if (prefixItems) return prefixItems.map((one) => exampleOf(one, document, wanted));
  if (!items || maxItems === 0) return [];
  return Array.from({ length: Math.max(minItems, 1) }, () => exampleOf(items, document, wanted));
}

function textOf({ format, pattern, minLength = 0, maxLength = 20 }: Schema): string {
  const formed = format === undefined ? undefined : FORMATS[format];
  if (formed !== undefined) return formed;
  if (pattern !== undefined)
    return LIKELY.find((one) => new RegExp(pattern, 'u').test(one)) ?? sampleOf(pattern);
  return '示例内容'
    .repeat(Math.ceil(minLength / 4) || 1)
    .slice(0, Math.max(minLength, Math.min(4, maxLength)));
}

/** One where one will do, else the nearest that will. */
function numberOf(schema: Schema): number {
  const { multipleOf = 1, exclusiveMinimum, exclusiveMaximum } = schema;
  const least = schema.minimum ?? (exclusiveMinimum === undefined ? 1 : exclusiveMinimum + multipleOf);
  const most = schema.maximum ?? (exclusiveMaximum === undefined ? least : exclusiveMaximum - multipleOf);
  const near = Math.min(Math.max(1, least), Math.max(most, 1));
  return Math.ceil(near / multipleOf) * multipleOf;
}
