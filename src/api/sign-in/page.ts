/** Which page of a list of accounts or tokens. */
import { z } from '@hono/zod-openapi';
import { CURSOR } from '../register/index.ts';

export const PAGE = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  after: CURSOR,
});
