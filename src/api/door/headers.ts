/** Headers of a call: idempotency keys, versions, cursors, how cookies are sent back. */
import { hash } from 'node:crypto';
import { unkeepable } from '../../register/index.ts';
import type { Problem } from './problem.ts';

/** Cookies are only sent back over TLS, but where there is none: a server tried out on one's own machine. */
export function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}

type Refused = { readonly problem: Problem };

const KEY = /^[\x21-\x7e]{8,100}$/;

export function keyFrom(header: string | undefined): { readonly key: string } | Refused {
  if (header !== undefined && KEY.test(header)) return { key: header };
  const detail =
    '请在 Idempotency-Key 头里给出八至一百个可见字符的键：同一次提交重试时用同一个键，新的提交用新的键。';
  return { problem: { code: 'key-required', detail } };
}

/**
 * A matter's version as an entity tag. What is shown may change though nothing was entered, as when a day passes: then the
 * digest of what is shown comes behind the version, which alone says what a writer has seen.
 */
export function etagOf(version: number | string, shown?: string): string {
  return shown === undefined ? `"${version}"` : `"${version}-${shown}"`;
}

/** The version a write has seen; undefined where it does not say. */
export function expectedFrom(
  header: string | undefined,
): { readonly expected: number | undefined } | Refused {
  if (header === undefined || header.trim() === '*') return { expected: undefined };
  const version = /^\s*(?:W\/)?"(\d{1,9})(?:-[0-9a-f]{1,64})?"\s*$/.exec(header)?.[1];
  if (version !== undefined) return { expected: Number(version) };
  return { problem: { code: 'bad-input', detail: 'If-Match 头应为读取时得到的 ETag，如 "12"。' } };
}

/** Whether the reader already has what would be sent. */
export function isSame(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');
}

const CHECK_DIGITS = 8;

/** Cursors are opaque to readers: what they hold may change, and nobody shall build one. */
export function cursorOf(place: string | undefined): string | null {
  return place === undefined ? null : `${Buffer.from(place).toString('base64url')}.${checkOf(place)}`;
}

/** Where a page begins; undefined for what nobody gave out, or what has lost a piece on its way. */
export function placeOf(cursor: string | undefined): string | undefined {
  const [text = '', check] = (cursor ?? '').split('.');
  const place = Buffer.from(text, 'base64url').toString();
  return check === checkOf(place) && unkeepable(place, '').length === 0 ? place : undefined;
}

function checkOf(place: string): string {
  return hash('sha256', place).slice(0, CHECK_DIGITS);
}
