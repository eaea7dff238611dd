/** The part of JSON Schema and of OpenAPI 3.1 that the document is made of, as types, and how a reference is followed. */

export type Primitive = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'object' | 'array';

export interface Schema {
  readonly $ref?: string;
  readonly type?: Primitive | readonly Primitive[];
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  /** What the words of an enumeration mean, where the product has a table of them. */
  readonly 'x-labels'?: Readonly<Record<string, string>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export type Content = Readonly<Record<string, { readonly schema: Schema }>>;

export interface Operation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
  /** Act of the policy; none at a public address. */
  readonly 'x-act'?: string;
  readonly 'x-roles'?: readonly string[] | 'everyone';
  /** Fields of the body that hold personal data or secrets. */
  readonly 'x-sensitive'?: readonly string[];
  /** Codes with which it may fail. */
  readonly 'x-problems'?: readonly string[];
}

export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

export interface Located {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** Every operation, in the order in which it was hung. */
export function operationsOf({ paths }: Pick<ApiDocument, 'paths'>): Located[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** The last word of a reference: the name of the component. */
export function nameIn(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** @throws TypeError for a reference to nothing, which would be a fault of the document */
export function resolved(schema: Schema, { components }: Pick<ApiDocument, 'components'>): Schema {
  if (schema.$ref === undefined) return schema;
  const target = components.schemas[nameIn(schema.$ref)];
  if (!target) throw new TypeError(`no component ${schema.$ref}`);
  return target;
}

/** The types a schema allows, without null. */
export function typesOf({ type }: Schema): readonly Primitive[] {
  const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  return types.filter((one) => one !== 'null');
}
