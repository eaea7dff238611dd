/** The document as TypeScript types, in the form in which openapi-fetch reads them: `paths` and `components`. */
import type { ApiDocument, Content, Operation, Parameter, Schema } from './schema.ts';
import { nameIn } from './schema.ts';

const HEAD = `/** Types of the interface, written from its document by \`npm run client\`. Not to be edited: a test compares them. */
`;

/** The text of a module. Same document, same text. */
export function typesIn({ paths, components }: ApiDocument): string {
  const items = Object.entries(paths).map(([path, item]) => {
    const methods = Object.entries(item).map(
      ([method, one]) => `${docOf(one)}    ${method}: ${operationType(one)};\n`,
    );
    return `  '${path}': {\n${methods.join('')}  };\n`;
  });
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `    ${keyOf(name)}: ${typeOf(schema, 2)};\n`,
  );
  return [
    HEAD,
    `export interface paths {\n${items.join('')}}\n`,
    `export interface components {\n  schemas: {\n${schemas.join('')}  };\n}\n`,
  ].join('\n');
}

/** So that an editor shows what an address is for. */
function docOf({ summary, description }: Operation): string {
  const lines = [summary, ...description.split('\n\n')].map((line) => line.replaceAll('*/', '* /'));
  return `    /** ${lines.join(' — ')} */\n`;
}

function operationType({ parameters = [], requestBody, responses }: Operation): string {
  const given = (place: Parameter['in']) => parametersType(parameters.filter((one) => one.in === place));
  const answers = Object.entries(responses).map(
    ([status, { content }]) => `        ${status}: { content: ${contentType(content)} };\n`,
  );
  return [
    '{\n      parameters: {\n',
    `        path${given('path')};\n        query${given('query')};\n        header${given('header')};\n`,
    '        cookie?: never;\n      };\n',
    requestBody
      ? `      requestBody: { content: ${contentType(requestBody.content)} };\n`
      : '      requestBody?: never;\n',
    `      responses: {\n${answers.join('')}      };\n    }`,
  ].join('');
}

/** With its colon, since a place without a required parameter may itself be left out. */
function parametersType(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '?: never';
  const fields = parameters.map(
    ({ name, required, schema }) => `${keyOf(name)}${required ? '' : '?'}: ${typeOf(schema, 4)}`,
  );
  return `${parameters.some(({ required }) => required) ? '' : '?'}: { ${fields.join('; ')} }`;
}

function contentType(content: Content | undefined): string {
  const kinds = Object.entries(content ?? {}).map(
    ([media, { schema }]) => `'${media}': ${/json/.test(media) ? typeOf(schema, 4) : rawType(media)}`,
  );
  return kinds.length === 0 ? 'never' : `{ ${kinds.join('; ')} }`;
}

/** What is no JSON is sent and read as it is. */
function rawType(media: string): string {
  return media.startsWith('text/') ? 'string' : 'Blob';
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** @param depth how far the lines of an object are set in, in steps of two */
export function typeOf(schema: Schema, depth = 0): string {
  const { $ref, oneOf, anyOf, allOf, type } = schema;
  if ($ref !== undefined) return `components['schemas']['${nameIn($ref)}']`;
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return joined(schema.enum.map(literal), ' | ');
  const branches = oneOf ?? anyOf;
  if (branches)
    return joined(
      branches.map((one) => typeOf(one, depth)),
      ' | ',
    );
  if (allOf)
    return joined(
      allOf.map((one) => bracketed(typeOf(one, depth))),
      ' & ',
    );
  const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  if (types.length === 0) return 'unknown';
  return joined(
    types.map((one) => PRIMITIVES[one] ?? composed(one, schema, depth)),
    ' | ',
  );
}

function composed(type: string, schema: Schema, depth: number): string {
  if (type === 'object') return objectType(schema, depth);
  const { items, prefixItems } = schema;
  if (prefixItems) return `[${prefixItems.map((one) => typeOf(one, depth)).join(', ')}]`;
  return `${bracketed(typeOf(items ?? {}, depth))}[]`;
}

function objectType(schema: Schema, depth: number): string {
  const { properties = {}, required = [], additionalProperties: more } = schema;
  const inset = '  '.repeat(depth + 1);
  const fields = Object.entries(properties).map(([name, one]) => {
    const optional = required.includes(name) ? '' : '?';
    return `${inset}${keyOf(name)}${optional}: ${typeOf(one, depth + 1)};\n`;
  });
  // Of a record without named fields the values are known; beside named fields nothing is.
  const rest = typeof more === 'object' && fields.length === 0 ? typeOf(more, depth + 1) : 'unknown';
  const open = more !== undefined && more !== false ? `${inset}[key: string]: ${rest};\n` : '';
  if (fields.length === 0 && open === '')
    return more === false ? 'Record<string, never>' : 'Record<string, unknown>';
  return `{\n${fields.join('')}${open}${'  '.repeat(depth)}}`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll(/['\\]/g, '\\$&')}'` : String(value);
}

function joined(types: readonly string[], by: string): string {
  return [...new Set(types)].join(by);
}

function bracketed(type: string): string {
  return /^[\w'[\].]+$/.test(type) || type.startsWith('{') ? type : `(${type})`;
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}
