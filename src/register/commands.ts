/** How commands are written down: one strict schema each, from which the types follow. */
import { z } from 'zod';
import { readDate } from '../law/index.ts';

/** A real day as ISO text. */
export const DATE = z
  .string()
  .refine((text) => readDate(text) !== undefined, '应为日期，如 2024-03-01。')
  .meta({ format: 'date' });

/** Text that says something; blanks around it are cut. */
export const TEXT = z.string().trim().min(1, '不能为空。').max(20_000, '最长二万字。');
export const SHORT_TEXT = z.string().trim().min(1, '不能为空。').max(500, '最长五百字。');

export const EVIDENCE = z
  .strictObject({
    kind: z.enum(['paper', 'post', 'phone', 'system', 'other']),
    note: SHORT_TEXT,
    file: z.string().max(100).optional(),
  })
  .meta({ id: 'Evidence' });

/** Fields of a command about something that happened on a day of its own. */
export const FACT = { on: DATE, evidence: EVIDENCE.optional() };

type Shape = Readonly<Record<string, z.ZodType>>;

/** Makes the schemas of a kind's commands: `type` is the key, `matter` the matter's number. */
export function commandsOf<T extends Readonly<Record<string, Shape>>>(shapes: T): CommandSchemas<T> {
  const schemas = Object.entries(shapes).map(([type, shape]) => [
    type,
    z.strictObject({ type: z.literal(type), matter: z.string().max(40).optional(), ...shape }),
  ]);
  return Object.fromEntries(schemas) as CommandSchemas<T>;
}

type CommandSchemas<T extends Readonly<Record<string, Shape>>> = {
  readonly [K in keyof T]: z.ZodType<CommandFrom<K, T[K]>>;
};

type CommandFrom<K, S extends Shape> = { readonly type: K; readonly matter?: string } & Readonly<
  z.infer<z.ZodObject<S>>
>;

/** The union of a kind's commands. */
export type CommandOf<Schemas extends Readonly<Record<string, z.ZodType>>> = z.infer<Schemas[keyof Schemas]>;
