import { expect, test } from 'vitest';
import { StoreError, storeError } from './errors.ts';
import { openEngine } from './open.ts';

test.each([
  ['没有空间', { code: 'ENOSPC' }, 'diskFull'],
  ['没有权限', { code: 'EACCES' }, 'readOnly'],
  ['只读的文件系统', { code: 'EROFS' }, 'readOnly'],
  ['没有这个文件', { code: 'ENOENT', syscall: 'open' }, 'cannotOpen'],
  ['没有这个套接字', { code: 'ENOENT', syscall: 'connect' }, 'unreachable'],
  ['SQLite 读写出错（扩展码）', { code: 'ERR_SQLITE_ERROR', errcode: 1034 }, 'ioFailed'],
  ['SQLite 快照过时（扩展码）', { code: 'ERR_SQLITE_ERROR', errcode: 517 }, 'busy'],
  ['SQLite 文件损坏', { code: 'ERR_SQLITE_ERROR', errcode: 11 }, 'corrupt'],
  ['PostgreSQL 事务冲突', { code: '40001', severity: 'ERROR' }, 'busy'],
  ['PostgreSQL 数据页损坏', { code: 'XX001', severity: 'ERROR' }, 'corrupt'],
  ['PostgreSQL 只读副本', { code: '25006', severity: 'ERROR' }, 'readOnly'],
] as const)('%s', (_title, fields, code) => {
  const cause = Object.assign(new Error('fault'), fields);
  const error = storeError(cause);
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ code, cause });
  expect((error as StoreError).message).toMatch(/请/);
});

test('读不懂的连接地址：不带着密码往外走', () => {
  const fault = Object.assign(new TypeError('Invalid URL'), {
    code: 'ERR_INVALID_URL',
    input: 'postgres://u:mima@h:x',
  });
  const error = storeError(fault) as StoreError;
  expect(error).toMatchObject({ code: 'badAddress', cause: undefined });
});

test('地址里的证书文件读不到：说是哪一个，不当作数据库文件', async () => {
  const url = 'postgres://u:p@127.0.0.1:1/x?sslmode=verify-full&sslrootcert=/nowhere/ca.pem';
  await expect(openEngine({ url })).rejects.toMatchObject({
    code: 'unsuitable',
    message: expect.stringContaining('sslrootcert 所写的证书文件读不到：/nowhere/ca.pem'),
  });
});

test.each([
  ['写错的 SQL', { code: 'ERR_SQLITE_ERROR', errcode: 1 }],
  ['没有这张表', { code: '42P01', severity: 'ERROR' }],
  ['程序自己的错误', {}],
])('不是数据库的故障，原样返回：%s', (_title, fields) => {
  const fault = Object.assign(new Error('fault'), fields);
  expect(storeError(fault)).toBe(fault);
  expect(storeError('文字')).toBe('文字');
});
