/** What the environment says: right, left out, wrong. */
import { expect, test } from 'vitest';
import { settingsFrom } from './settings.ts';

const PRODUCTION = { GONGKAI_ENV: 'production', PUBLIC_URL: 'https://gk.example.cn/' };
const PG = 'postgres://app:secret-word@db/gongkai';

test('什么都不设：本机试用，端口 3000', () => {
  expect(settingsFrom({ PATH: '/bin', HOME: '/root', DATABASE_URL: '' })).toMatchObject({
    GONGKAI_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA: 'data',
    PUBLIC_URL: 'http://localhost:3000',
    HOSTS: [],
    TRUSTED_PROXIES: 0,
  });
});

test('正式运行：网址去掉末尾的斜线，列表按逗号和空白分开', () => {
  const HOSTS = 'Inner.example.cn, gk2.example.cn';
  const given = { ...PRODUCTION, HOST: '0.0.0.0', HOSTS, ORIGINS: 'https://portal.example.cn' };
  expect(settingsFrom(given)).toMatchObject({
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://gk.example.cn',
    HOSTS: ['inner.example.cn', 'gk2.example.cn'],
    ORIGINS: ['https://portal.example.cn'],
  });
});

test.each([
  [{ PORT: '80a' }, 'PORT：应为 0 至 65535 的整数。'],
  [{ PORT: '70000' }, 'PORT：应为 0 至 65535 的整数。'],
  [{ GONGKAI_ENV: 'prod' }, 'GONGKAI_ENV：应为 development 或 production。'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL：应为 postgres:// 开头的地址。'],
  [{ PUBLIC_URL: 'gk.example.cn' }, 'PUBLIC_URL：应为 http:// 或 https:// 开头的网址。'],
  [{ PUBLIC_URL: 'https://example.cn/gk' }, 'PUBLIC_URL：只写到域名和端口，后面不要有路径。'],
  [{ ORIGINS: '*' }, 'ORIGINS：应为 http:// 或 https:// 开头的网址。'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN：至少十六个字符。'],
  [{ GONGKAI_ENV: 'production' }, 'PUBLIC_URL：正式运行须写明对外的网址，如 https://gk.example.cn。'],
  [{ ...PRODUCTION, PUBLIC_URL: 'http://gk.example.cn' }, 'PUBLIC_URL：正式运行须用 https。'],
  [{ DATABASE_OWNER_URL: PG }, 'DATABASE_OWNER_URL：没有设 DATABASE_URL，单设这一项没有用。'],
  [
    { DATABASE_URL: PG, BACKUP_DIR: '/b' },
    'BACKUP_DIR：只用于内置数据库；PostgreSQL 的备份见 docs/operations.md。',
  ],
])('%o 不对：说哪一项、应当怎样', (environment, fault) => {
  expect(settingsFrom(environment)).toEqual({ faults: [fault] });
});

test('开发模式有公开的密码，不监听别人够得着的地址', () => {
  expect(settingsFrom({ HOST: '0.0.0.0' })).toMatchObject({
    faults: [expect.stringContaining('HOST：开发模式')],
  });
});

test.each([{ PUBLIC_URL: 'https://gk.example.cn' }, { HOSTS: 'gk.example.cn' }, { TRUSTED_PROXIES: '1' }])(
  '%o：给别人用的，不会因为漏写 GONGKAI_ENV 就带着公开的密码开出去',
  (environment) => {
    const fault = expect.stringContaining('请设 GONGKAI_ENV=production');
    expect(settingsFrom(environment)).toEqual({ faults: [fault] });
    expect(settingsFrom({ ...PRODUCTION, ...environment })).not.toHaveProperty('faults');
  },
);

test.each([
  ['GONGKAI_ENVIRONMENT', 'GONGKAI_ENV'],
  ['GONGKAI_EVN', 'GONGKAI_ENV'],
  ['DATABSE_URL', 'DATABASE_URL'],
  ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
  ['BACKUP_DIRS', 'BACKUP_DIR'],
  ['public_url', 'PUBLIC_URL'],
  ['GONGKAI_S3_ENDPIONT', 'GONGKAI_S3_ENDPOINT'],
])('写错名字的 %s：说出来，不当作没有设', (name, meant) => {
  expect(settingsFrom({ [name]: 'x' })).toEqual({ faults: [`${name}：没有这一项设置，应为 ${meant}。`] });
});

test('别的程序的环境变量不管', () => {
  const others = {
    HOSTNAME: 'x',
    HOSTTYPE: 'x',
    TEST_DATABASE_URL: 'x',
    DATE: 'x',
    GONGKAI_KILLS: '3',
    REPORT: 'x',
  };
  expect(settingsFrom(others)).not.toHaveProperty('faults');
});

test('换过二十次的密钥也放得下', () => {
  expect(settingsFrom({ GONGKAI_KEYS: 'A'.repeat(5000) })).not.toHaveProperty('faults');
});

test('几处不对一次说全，不重复写出的值', () => {
  const read = settingsFrom({ PORT: 'x', TRUSTED_PROXIES: '-1', DATABASE_URL: 'secret-word' });
  expect(read).toMatchObject({ faults: { length: 3 } });
  expect(JSON.stringify(read)).not.toContain('secret-word');
});
