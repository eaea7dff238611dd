/** Key-check values: stored in the database at first start, so that a wrong key file is refused before it seals a row. */
import type { KeyObject } from 'node:crypto';
import { hmacSm3 } from './national.ts';

export interface KeyFingerprint {
  /** A sealing key's id, or `lookup`. */
  readonly keyId: string;
  /** Sixteen hexadecimal digits; they tell keys apart and give nothing of them away. */
  readonly value: string;
}

export type KeyCheck =
  /** `fresh`: keys of the file that the database does not know yet, to be stored. */
  | { readonly ok: true; readonly fresh: readonly KeyFingerprint[] }
  | {
      readonly ok: false;
      /** Ids the database knows and the file lacks. */
      readonly missing: readonly string[];
      /** Ids under which the file holds another key. */
      readonly wrong: readonly string[];
      /** For the operator, in Chinese, with what to do. */
      readonly text: string;
    };

export const LOOKUP = 'lookup';

/** No looked-up value begins like this: those are JSON arrays. */
const CONSTANT = 'gongkai/key-check@1';

export function fingerprint(keyId: string, key: KeyObject): KeyFingerprint {
  return { keyId, value: hmacSm3(key, CONSTANT).slice(0, 16) };
}

export function compareFingerprints(
  stored: readonly KeyFingerprint[],
  held: readonly KeyFingerprint[],
): KeyCheck {
  const inFile = new Map(held.map(({ keyId, value }) => [keyId, value]));
  const known = new Set(stored.map(({ keyId }) => keyId));
  const missing = stored.filter(({ keyId }) => !inFile.has(keyId)).map(({ keyId }) => keyId);
  const wrong = stored
    .filter(({ keyId, value }) => inFile.has(keyId) && inFile.get(keyId) !== value)
    .map(({ keyId }) => keyId);
  if (missing.length + wrong.length > 0) return { ok: false, missing, wrong, text: refusal(missing, wrong) };
  return { ok: true, fresh: held.filter(({ keyId }) => !known.has(keyId)) };
}

function refusal(missing: readonly string[], wrong: readonly string[]): string {
  const causes = [
    ...(missing.length > 0 ? [`缺少密钥 ${missing.join('、')}`] : []),
    ...(wrong.length > 0 ? [`密钥 ${wrong.map(nameOf).join('、')} 不是这个数据库原来用的那一把`] : []),
  ];
  return `密钥与数据库不符，拒绝启动：${causes.join('；')}。请换回与这个数据库配套的密钥文件（或环境变量 GONGKAI_KEYS）；不要新建密钥，用新密钥读不出已加密的申请人信息。`;
}

function nameOf(keyId: string): string {
  return keyId === LOOKUP ? '检索密钥（lookup）' : keyId;
}
