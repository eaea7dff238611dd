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

test('登记、变更机关由系统管理员办的，本机关两个人合起来也更正不掉、改不了', () => {
  const desk = new TestDesk();
  const change = { type: 'agency.change', supervisors: { area: 'above', line: null }, reason: '划归' };
  desk.accept(change, 'system');
  const about = { kind: 'agency', id: 'agency' } as const;
  const reasons = ['这一条是系统管理员登记的，不由本机关更正；有误的请系统管理员另行登记。'];
  for (const instead of [null, change])
    expect(desk.refuse({ type: 'correction.propose', about, of: 2, instead, reason: '录错' })).toEqual(
      reasons,
    );
});

test('照原样写出的不算换；别的登记本机关自己改', () => {
  const desk = new TestDesk();
  const { parent, supervisors, reportsThrough } = desk.register.profiles()[0] ?? {};
  desk.accept(
    { type: 'agency.change', parent, supervisors, reportsThrough, shortName: '简称', reason: '改' },
    'head',
  );
});
