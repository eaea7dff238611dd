/** Makes hostile calls out of the OpenAPI document: every field of every operation, each in a call that is otherwise right. */
import {
  type ApiDocument,
  exampleOf,
  type Located,
  type Parameter,
  resolved,
  type Schema,
} from '../../src/api/openapi/index.ts';
import { HOSTILE_BODIES, HOSTILE_JSON, HOSTILE_TEXT, HOSTILE_TYPES } from './hostile.values.ts';

/** What is there in the house, so that a call comes further than to its first word. */
export interface Known {
  /** A file that was handed in. */
  readonly file: string;
  /** Somebody to whom a case may be given. */
  readonly staff: string;
  /** A matter of each kind that is there, by the folder of its address. */
  readonly matters: Readonly<Record<string, string>>;
}

export interface HostileCall {
  readonly located: Located;
  /** Which field of it, and which value. */
  readonly what: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it is sent. */
  readonly body: string | undefined;
  /** Must be refused as input. */
  readonly refused: boolean;
}

type Step = string | number;

/** A place in a body, with what must be set first so that it is there: another shape of several. */
interface Place {
  readonly steps: readonly Step[];
  readonly set: readonly (readonly [steps: readonly Step[], value: unknown])[];
  /** An object that takes no unknown field. */
  readonly strict: boolean;
}

const MARK = '@@hostile@@';
const OPTIONAL = { optional: true } as const;

export interface Hostile {
  /** The call with nothing wrong in it. */
  readonly right: HostileCall;
  readonly calls: readonly HostileCall[];
  readonly fields: number;
}

export function hostileCalls(located: Located, document: ApiDocument, known: Known): Hostile {
  const { operation, path } = located;
  const { parameters = [], requestBody } = operation;
  const schema = requestBody?.content['application/json']?.schema;
  const example = schema && withFile(exampleOf(schema, document, OPTIONAL), known.file);
  const base = example && withStaff(example, path, known.staff);
  const sent = base === undefined ? undefined : JSON.stringify(base);
  const places = schema ? placesIn(schema, [], [], document) : [];
  const call = (what: string, change: Partial<HostileCall>): HostileCall => ({
    ...{
      located,
      what,
      path: addressOf(path, parameters, {}, known),
      headers: {},
      body: sent,
      refused: false,
    },
    ...change,
  });
  const calls = [
    ...places.flatMap((place) => inBody(base, place).map(([what, change]) => call(what, change))),
    ...parameters.flatMap((one) =>
      HOSTILE_TEXT.map(([title, text]) => call(`${one.name} ${title}`, inAddress(located, one, text, known))),
    ),
    ...(requestBody ? wholeBodies().map(([what, change]) => call(what, change)) : []),
  ];
  return { right: call('', {}), calls, fields: places.length + parameters.length };
}

function wholeBodies(): [string, Partial<HostileCall>][] {
  return [
    ...HOSTILE_BODIES.map(([title, body]): [string, Partial<HostileCall>] => [`全部 ${title}`, { body }]),
    ...HOSTILE_TYPES.map((type): [string, Partial<HostileCall>] => [
      `类型 ${type}`,
      { headers: { 'content-type': type } },
    ]),
  ];
}

function inBody(base: unknown, { steps, set, strict }: Place): [string, Partial<HostileCall>][] {
  const ready = set.reduce((body, [at, value]) => changed(body, at, value), base);
  const name = steps.join('.');
  const unknown = strict
    ? [
        [
          `${name} 没有的字段`,
          { body: JSON.stringify(changed(ready, [...steps, 'unheardOf'], 1)), refused: true },
        ],
      ]
    : [];
  if (steps.length === 0) return unknown as [string, Partial<HostileCall>][];
  const marked = JSON.stringify(changed(ready, steps, MARK));
  const values = HOSTILE_JSON.map(([title, json]) => [
    `${name} ${title}`,
    { body: marked.replace(`"${MARK}"`, () => json) },
  ]);
  return [...unknown, ...values] as [string, Partial<HostileCall>][];
}

/** Every field, nested ones and those of other shapes as well; the whole first. */
function placesIn(schema: Schema, steps: readonly Step[], set: Place['set'], document: ApiDocument): Place[] {
  const own = resolved(schema, document);
  const { properties = {}, items, oneOf, anyOf, additionalProperties } = own;
  const here = { steps, set, strict: own.properties !== undefined && additionalProperties === false };
  const fields = Object.entries(properties).flatMap(([name, one]) =>
    placesIn(one, [...steps, name], set, document),
  );
  const first = items && typeof items === 'object' ? placesIn(items, [...steps, 0], set, document) : [];
  const shapes = [...(oneOf ?? []), ...(anyOf ?? [])].flatMap((one) =>
    placesIn(one, steps, [...set, [steps, exampleOf(one, document, OPTIONAL)]], document).filter(
      (place) => place.steps.length > steps.length || place.strict,
    ),
  );
  return [here, ...fields, ...first, ...shapes];
}

/** A copy in which one place is set. */
function changed(body: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const copy = (Array.isArray(body) ? [...body] : { ...(body as object) }) as Record<Step, unknown>;
  copy[step] = changed(copy[step] ?? {}, rest, value);
  return copy;
}

function inAddress(
  { path, operation }: Located,
  { name, in: place }: Parameter,
  text: string,
  known: Known,
): Partial<HostileCall> {
  const { parameters = [] } = operation;
  if (place === 'header') return { headers: { [name.toLowerCase()]: printable(text) } };
  return { path: addressOf(path, parameters, { [name]: text }, known) };
}

function addressOf(
  path: string,
  parameters: readonly Parameter[],
  change: Readonly<Record<string, string>>,
  { matters }: Known,
): string {
  const [, folder = ''] = /\{agency\}\/([a-z]+)\/\{matter\}/.exec(path) ?? [];
  const there: Readonly<Record<string, string>> = {
    agency: 'yining',
    year: '2025',
    matter: matters[folder] ?? 'R2026-00001',
    address: 'requests.received/natural',
  };
  const value = ({ name, schema }: Parameter) =>
    encoded(change[name] ?? there[name] ?? String(exampleOf(schema, NO_COMPONENTS, OPTIONAL)));
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce((address, one) => address.replace(`{${one.name}}`, () => value(one)), path);
  const asked = parameters.filter((one) => one.in === 'query' && (one.required || one.name in change));
  const query = asked.map((one) => `${one.name}=${value(one)}`).join('&');
  return query === '' ? filled : `${filled}?${query}`;
}

/** Evidence names a file that was handed in; any other is refused before anything else is looked at. */
function withFile(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withFile(one, file));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [
    name,
    name === 'file' ? file : withFile(one, file),
  ]);
  return Object.fromEntries(fields);
}

/** Where a command names somebody who works at the agency: by the end of its address. */
const NAMES_STAFF: readonly (readonly [end: string, field: string])[] = [
  ['/assign', 'handler'],
  ['/delegate', 'to'],
];

function withStaff(body: unknown, path: string, staff: string): unknown {
  const [, field] = NAMES_STAFF.find(([end]) => path.endsWith(end)) ?? [];
  return field === undefined ? body : changed(body, [field], staff);
}

const NO_COMPONENTS = { components: { schemas: {}, securitySchemes: {} } };

/** As a browser would; what is none of an encoding stays as it is. A dot alone would be taken out of the address. */
function encoded(text: string): string {
  if (text.includes('%')) return text;
  return encodeURIComponent(text.toWellFormed()).replaceAll('.', '%2E');
}

/** What may stand in a header at all; the rest is turned away by the parser of HTTP. */
function printable(text: string): string {
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}
