/** What may be bound to a statement: only values that both engines keep and give back unchanged. */
import { StoreError } from './errors.ts';

export type StorableValue = null | string | number | bigint | Uint8Array;

/**
 * The parameters of a statement, checked. Whole numbers beyond ±(2^53 − 1), NaN, infinities, NUL characters and lone
 * surrogates would be rounded, cut or replaced by one engine or the other; truth values, dates and undefined mean
 * different things to each. `unstorable` names the kind of value, never the value.
 */
export function storable(parameters: readonly unknown[]): readonly StorableValue[] {
  for (const parameter of parameters) {
    const fault = faultOf(parameter);
    if (fault) throw new StoreError('unstorable', { detail: `（${fault}）` });
  }
  return parameters as readonly StorableValue[];
}

function faultOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      if (value.includes('\0')) return '文字中有空字符';
      return value.isWellFormed() ? undefined : '文字中有残缺的字符';
    case 'number':
      if (!Number.isFinite(value)) return '不是有限的数';
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? '整数太大' : undefined;
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? undefined : '整数太大';
    case 'object':
      return value === null || value instanceof Uint8Array ? undefined : '类型不是文字、数字或字节';
    default:
      return '类型不是文字、数字或字节';
  }
}
