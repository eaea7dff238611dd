import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verified } from './content.ts';

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const id = `sm3:${createHash('sm3').update('甲乙').digest('hex')}`;

test.each([[['甲', '丙']], [['甲', '丙', '']], [['甲丙', '', '']], [['', '甲乙丁']], [['甲乙', '丁']]])(
  '内容不符 %j：最后一段不给出',
  async (texts) => {
    let received = '';
    const reading = (async () => {
      for await (const piece of verified(id, pieces(...texts))) received += Buffer.from(piece).toString();
    })();
    await expect(reading).rejects.toMatchObject({ code: 'changed' });
    expect(received.length).toBeLessThan(texts.join('').length);
  },
);

test.each([[['甲乙']], [['甲', '乙']], [['', '甲', '', '乙', '']]])(
  '内容相符 %j：全部给出',
  async (texts) => {
    expect(Buffer.concat(await Array.fromAsync(verified(id, pieces(...texts)))).toString()).toBe('甲乙');
  },
);
