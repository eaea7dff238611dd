/** Shapes of what the views give. */
import { z } from '@hono/zod-openapi';
import { MATTER_KINDS, ROLES } from '../../register/index.ts';

const DAY = z.string().openapi({ example: '2026-03-02' });

export const ROW = z
  .object({
    kind: z.enum(Object.keys(MATTER_KINDS) as [keyof typeof MATTER_KINDS]),
    id: z.string(),
    title: z.string(),
    stage: z.string(),
    /** The stage in Chinese. */
    stageLabel: z.string(),
    open: z.boolean(),
    opened: DAY,
    /** Last day of the period that runs now. */
    due: DAY.nullable(),
    provisional: z.boolean(),
    result: z.string().nullable(),
    resultLabel: z.string().nullable(),
    handler: z.string().nullable(),
    unit: z.string().nullable(),
    person: z.string().nullable(),
    agency: z.string(),
    version: z.int(),
    /** Masked. */
    applicant: z.string().nullable(),
  })
  .openapi('Case');

export const ROWS = z.object({ rows: z.array(ROW), next: z.string().nullable() }).openapi('Cases');

export const REASON = z.object({ text: z.string(), law: z.string() }).openapi('Reason');

const ENTRY = z
  .object({
    version: z.int(),
    seq: z.int(),
    type: z.string(),
    /** What happened, in Chinese. */
    label: z.string(),
    /** The day on which it happened; null where the entry itself is what happened. */
    on: DAY.nullable(),
    actor: z.object({ id: z.string(), role: z.enum(Object.keys(ROLES) as [keyof typeof ROLES]) }),
    enteredAt: z.string(),
    event: z.looseObject({ type: z.string() }),
    hash: z.string(),
  })
  .openapi('Entry');

const CLOCK = z
  .looseObject({
    id: z.string(),
    basis: z.array(z.string()),
    start: DAY.nullable(),
    due: DAY.nullable(),
    state: z.string(),
    provisional: z.boolean(),
  })
  .openapi('Clock');

/** A request as an officer sees it; the view's further fields pass through. */
const REQUEST_VIEW = z
  .looseObject({
    id: z.string(),
    stage: z.object({ id: z.string(), label: z.string() }),
    due: DAY.nullable(),
    late: z.boolean(),
    clocks: z.array(CLOCK),
    next: z.array(z.object({ command: z.string(), label: z.string(), reasons: z.array(REASON) })),
  })
  .openapi('RequestView');

export const MATTER = z
  .object({
    kind: ROW.shape.kind,
    id: z.string(),
    version: z.int(),
    row: ROW.omit({ agency: true, version: true, applicant: true }).nullable(),
    /** Of requests only. */
    view: REQUEST_VIEW.nullable(),
    /** Periods of any other kind. */
    clocks: z.array(CLOCK),
    /** The state its events have led to. */
    state: z.looseObject({}),
    history: z.array(ENTRY),
  })
  .openapi('Matter');
