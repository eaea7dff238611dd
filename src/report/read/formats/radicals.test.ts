import { describe, expect, it } from 'vitest';
import { unifyRadicals } from './radicals.ts';

describe('部首还原', () => {
  it('补充部首区逐字还原为汉字，只有没有对应字的一个原样保留', () => {
    const left: string[] = [];
    for (let code = 0x2e80; code <= 0x2ef3; code++) {
      if (code === 0x2e9a) continue; // unassigned
      const unified = unifyRadicals(String.fromCodePoint(code));
      if (!/^\p{Unified_Ideograph}$/u.test(unified)) left.push(code.toString(16));
    }
    expect(left).toEqual(['2e80']);
  });

  it('康熙部首区全部还原为汉字', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++)
      expect(unifyRadicals(String.fromCodePoint(code))).toMatch(/^\p{Unified_Ideograph}$/u);
  });

  it('与 Unicode 自带的兼容映射一致', () => {
    for (const sign of ['⺟', '⻳']) expect(unifyRadicals(sign)).toBe(sign.normalize('NFKC'));
  });

  it('年报里常见的字', () => {
    expect(unifyRadicals('⾃然⼈、法⼈，⻓江⻄路⺠⽣⻛险，⼀、⼆、⻅⻚⻋⻔')).toBe(
      '自然人、法人，长江西路民生风险，一、二、见页车门',
    );
  });

  it('其他文字一律不动，包括全角符号', () => {
    const text = '（一）予以公开：１２３，“三安全一稳定” ﬁ 𠮷';
    expect(unifyRadicals(text)).toBe(text);
  });
});
