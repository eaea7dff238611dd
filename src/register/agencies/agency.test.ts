/** 条例§3: whom an agency is looked on by is not its own choice. */
import { expect, test } from 'vitest';
import { TestDesk } from '../testing.cases.ts';

const PLACES = [
  { parent: 'elsewhere' },
  { supervisors: { area: 'elsewhere', line: null } },
  { supervisors: { area: null, line: 'elsewhere' } },
  { reportsThrough: 'elsewhere' },
] as const;

test.each(PLACES)('本机关的人不能自己换上级、主管部门、报送的机关：%j', (place) => {
  const desk = new TestDesk();
  const change = { type: 'agency.change', ...place, reason: '改由别处主管' };
  const reasons = ['上级机关、主管部门、经由哪个机关报送，由系统管理员登记，本机关不能自己改。'];
  for (const role of ['head', 'handler', 'reviewer'] as const)
    expect(desk.refuse(change, role)).toEqual(reasons);
  desk.accept(change, 'system');
  expect(
    desk.refuse(
      { ...change, parent: null, supervisors: { area: null, line: null }, reportsThrough: null },
      'head',
    ),
  ).toEqual(reasons);
});

test('照原样写出的不算换；别的登记本机关自己改', () => {
  const desk = new TestDesk();
  const { parent, supervisors, reportsThrough } = desk.register.profiles()[0] ?? {};
  desk.accept(
    { type: 'agency.change', parent, supervisors, reportsThrough, shortName: '简称', reason: '改' },
    'head',
  );
});
