/** The object store an environment names. */
import type { S3Settings } from './files/index.ts';

const NAMES = {
  endpoint: 'GONGKAI_S3_ENDPOINT',
  bucket: 'GONGKAI_S3_BUCKET',
  region: 'GONGKAI_S3_REGION',
  accessKeyId: 'GONGKAI_S3_ACCESS_KEY_ID',
  secretAccessKey: 'GONGKAI_S3_SECRET_ACCESS_KEY',
} as const;

/** Undefined where no endpoint is named. @throws Error naming every variable that is missing then */
export function s3In(environment: Readonly<Record<string, string | undefined>>): S3Settings | undefined {
  if (!environment[NAMES.endpoint]) return undefined;
  const found = Object.entries(NAMES).map(([key, name]) => [key, environment[name] ?? ''] as const);
  const missing = Object.values(NAMES).filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`对象存储的设置不全，缺少环境变量：${missing.join('、')}。`);
  return Object.fromEntries(found) as Record<keyof typeof NAMES, string>;
}
