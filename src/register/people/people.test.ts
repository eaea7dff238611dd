/** 条例§29, §45: who applies is found again, shown masked, opened on record. */
import { expect, test } from 'vitest';
import { boundTo } from '../crypto.ts';
import { enter, received } from '../requests/scene.cases.ts';
import { meansForTests, TestDesk } from '../testing.cases.ts';
import { maskedContact, maskedName } from './index.ts';

test.each([
  ['13800000000', '138****0000'],
  ['0999-5550199', '099****0199'],
  ['12345678', '****'],
  ['伊宁市解放路1号张三收', '****'],
  ['张三 13800000000', '****'],
  ['ab\u{1f600}defgh', '****'],
  ['zhang@example.cn', 'z***@example.cn'],
  ['张三 zhang@example.cn 13800000000', '****'],
  ['\u{1f600}@example.cn', '\u{1f600}***@example.cn'],
  ['a@张三', '****'],
])('联系方式“%s”只露出“%s”', (contact, shown) => {
  expect(maskedContact(contact)).toBe(shown);
  expect(maskedContact(contact).isWellFormed()).toBe(true);
});

test('姓名只露出头一个字', () => {
  expect([maskedName('张三', 'person'), maskedName(' ', 'person')]).toEqual(['张*', '*']);
});

function applicant(name: string, contact: string) {
  return { applicant: { nature: 'person', name, contact, paper: { kind: 'otherPaper', number: '无' } } };
}

test('证件号码都填“无”的是两个人，各有各的联系方式', () => {
  const desk = new TestDesk();
  enter(desk, [received('2026-03-02', applicant('甲一', '13800000001'))]);
  enter(desk, [received('2026-03-02', applicant('乙二', '13900000002'))]);
  const { crypto } = meansForTests();
  const names = ['U0000001', 'U0000002'].map((id) => {
    const sealed = desk.register.person(desk.agency, id)?.fields.name;
    return sealed && crypto.open(sealed, boundTo(desk.agency, id, 'name'));
  });
  expect(names).toEqual(['甲一', '乙二']);
});

test.each(['张三 13800000000', '', 'R2026-00001', 'U1'])(
  '不是申请人编号的“%s”不能查看，也不进入记录',
  (matter) => {
    const desk = new TestDesk();
    const reasons = desk.refuse({ type: 'person.reveal', matter, fields: ['name'], reason: '核对' });
    expect(reasons).toEqual(['没有这个编号的申请人，请核对。']);
    expect(desk.register.chain(desk.agency)).toHaveLength(1);
  },
);

test.each([
  ['handler', true],
  ['reviewer', true],
  ['head', true],
  ['publisher', false],
  ['supervisor', false],
  ['auditor', false],
  ['system', false],
  ['applicant', false],
] as const)('%s能不能看申请人信息：%s', (role, may) => {
  const desk = new TestDesk();
  const reveal = { type: 'person.reveal', matter: 'U0000001', fields: ['name'], reason: '核对' };
  expect(desk.do(reveal, role).kind).toBe(may ? 'accepted' : 'refused');
});
