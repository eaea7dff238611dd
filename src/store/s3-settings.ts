/** The object store an environment names. */
import { FileError, type S3Settings } from './files/index.ts';

const NAMES = {
  endpoint: 'GONGKAI_S3_ENDPOINT',
  bucket: 'GONGKAI_S3_BUCKET',
  region: 'GONGKAI_S3_REGION',
  accessKeyId: 'GONGKAI_S3_ACCESS_KEY_ID',
  secretAccessKey: 'GONGKAI_S3_SECRET_ACCESS_KEY',
} as const;
export const S3_VARIABLES: readonly string[] = Object.values(NAMES);

/**
 * Undefined where none of it is set: a part of it is a mistake, and files that go to the disk instead would be missed later.
 *
 * @throws FileError `notSet` naming every variable that is missing or wrong
 */
export function s3In(environment: Readonly<Record<string, string | undefined>>): S3Settings | undefined {
  const missing = S3_VARIABLES.filter((name) => !environment[name]);
  if (missing.length === S3_VARIABLES.length) return undefined;
  if (missing.length > 0)
    throw new FileError('notSet', `对象存储的设置不全，请补上环境变量：${missing.join('、')}。`);
  const protocol = URL.parse(environment[NAMES.endpoint] ?? '')?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new FileError('notSet', `${NAMES.endpoint}：应为 http:// 或 https:// 开头的网址。`);
  const found = Object.entries(NAMES).map(([key, name]) => [key, environment[name] ?? ''] as const);
  return Object.fromEntries(found) as Record<keyof typeof NAMES, string>;
}
