import { expect, test } from 'vitest';
import { z } from 'zod';
import { inputFault } from './input-faults.ts';

function said(schema: z.ZodType, input: unknown): string | undefined {
  return schema.safeParse(input, { error: inputFault }).error?.issues[0]?.message;
}

const FIELDS = z.strictObject({ a: z.string().optional() });

test.each<[string, z.ZodType, unknown, string]>([
  ['缺少', z.string(), undefined, '没有填，必须有。'],
  ['别的种类', z.string(), 1, '应为文字。'],
  ['不是数', z.coerce.number(), 'x', '应为数字。'],
  ['不是整数', z.int(), 1.5, '应为整数。'],
  ['不是列表', z.array(z.string()), {}, '应为列表。'],
  ['不是对象', FIELDS, null, '应为对象。'],
  ['不是真假', z.boolean(), '是', '应为 true 或者 false。'],
  ['不在所列之中', z.enum(['post', 'fax']), 'phone', '应为以下之一：post、fax。'],
  ['不是那个词', z.literal('a'), 'b', '应为a。'],
  ['太短', z.string().min(2), '甲', '最少 2 个字。'],
  ['太长', z.string().max(1), '甲乙', '最多 1 个字。'],
  ['项太少', z.array(z.string()).min(1), [], '最少 1 项。'],
  ['太小', z.int().min(1), 0, '不能小于 1。'],
  ['太大', z.number().lt(5), 5, '应小于 5。'],
  ['不是网址', z.url(), 'www', '应为网址，如 https://www.example.gov.cn/。'],
  ['不是倍数', z.int().multipleOf(100), 5, '应为 100 的整数倍。'],
  ['多出的字段', FIELDS, { idCard: 'x' }, '没有这样的字段：idCard。请删去，或者核对名称。'],
  [
    '多出的字段不像名称，不照抄',
    FIELDS,
    { 张三: 1, '13900000000': 1 },
    '有不认识的字段。请删去，或者核对名称。',
  ],
  ['哪一种都不是', z.union([z.string(), z.number()]), null, '内容不合所许可的任何一种，请对照说明。'],
  ['形状自己说的话', z.string().min(1, '不能为空。'), '', '不能为空。'],
])('%s：说应该怎样', (_, schema, input, message) => {
  expect(said(schema, input)).toBe(message);
});
