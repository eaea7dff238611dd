/** The offline checker of exports: what it accepts, what it calls broken, what it cannot read. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge, linesOf } from '../../verify/chain.mjs';
import { TestDesk } from '../register/testing.cases.ts';

const desk = new TestDesk();
// Breaks a line in JavaScript, not in JSON.
desk.accept({ type: 'agency.change', shortName: '甲\u2028乙', reason: '改' });
desk.accept({ type: 'agency.change', shortName: '丙', reason: '改' });
const chain = desk.register.chain(desk.agency);
const header = {
  schema: 'gongkai/chain@1',
  agency: desk.agency,
  name: '示例',
  entries: chain.length,
  heads: [],
};
const WHOLE = [header, ...chain].map((line) => JSON.stringify(line));

/** The export with its second entry rewritten. */
function altered(from: string, to: string): string {
  const lines = WHOLE.map((line, at) => (at === 2 ? line.replace(from, to) : line));
  if (lines[2] === WHOLE[2]) throw new Error(`Nothing to alter: ${from}`);
  return lines.join('\n');
}

async function verdict(text: string, published?: unknown) {
  const file = join(await mkdtemp(join(tmpdir(), 'chain-')), 'export.jsonl');
  await writeFile(file, text);
  return judge(linesOf(file), published as never);
}

test.each([
  ['照样', `${WHOLE.join('\n')}\n`],
  ['没有最后的换行', WHOLE.join('\n')],
  ['回车换行', `${WHOLE.join('\r\n')}\r\n`],
  ['开头有字节顺序标记', `\ufeff${WHOLE.join('\n')}`],
])('%s：完整', async (_, text) => {
  expect(await verdict(text)).toEqual({ whole: true, entries: 3, hash: chain[2]!.hash });
});

test.each([
  ['同名的字段', altered('"version":2', '"version":9,"version":2'), 2, '重名'],
  ['事件里同名的字段', altered('"reason":"改"', '"reason":"无","reason":"改"'), 2, '重名'],
  ['换一种数的写法', altered('"version":2', '"version":2e0'), 2, '写法'],
  ['数写成文字', altered('"version":2', '"version":"2"'), 2, '摘要不符'],
  ['空的记录', `${WHOLE[0]}\nnull`, 1, '不是一条记录'],
  ['截断的一行', WHOLE.join('\n').slice(0, -40), 3, '没有写完'],
  ['少一条', WHOLE.slice(0, -1).join('\n'), 3, '末尾被删'],
])('%s：不完整', async (_, text, seq, why) => {
  expect(await verdict(text)).toMatchObject({ whole: false, seq, why: expect.stringContaining(why) });
});

test.each([
  ['没有首行', WHOLE.slice(1).join('\n'), undefined, '第一行不是'],
  ['首行没有条数', `${JSON.stringify({ ...header, entries: undefined })}\n`, undefined, '条数'],
  ['首行没有日终摘要', `${JSON.stringify({ ...header, heads: undefined })}\n`, undefined, '日终摘要不是列表'],
  ['空文件', '', undefined, '文件是空的'],
  ['公布的摘要不是列表', WHOLE.join('\n'), {}, '日终摘要不是列表'],
  ['公布的摘要里有空的', WHOLE.join('\n'), [null], '日终摘要不是列表'],
])('%s：读不了', async (_, text, published, why) => {
  await expect(verdict(text, published)).rejects.toThrow(why);
});
