/** One page of a list: the address of the next one in a Link header (RFC 8288), and a tag of all that it shows. */
import { type Call, cursorOf, etagOf, type Given } from '../door/index.ts';

const SHOWN_DIGITS = 32;

export function paged(
  call: Pick<Call, 'raw' | 'means'>,
  rows: readonly unknown[],
  place: string | undefined,
): Given {
  const next = cursorOf(place);
  const given = tagged(call, { rows, next });
  if (next === null) return given;
  const { pathname, searchParams } = new URL(call.raw.url);
  searchParams.set('after', next);
  return { ...given, headers: { Link: `<${pathname}?${searchParams}>; rel="next"` } };
}

/** With a tag of its content: what is shown has no version of its own. */
export function tagged({ means }: Pick<Call, 'means'>, json: unknown) {
  const shown = means.means.crypto.digest(JSON.stringify(json)).slice(0, SHOWN_DIGITS);
  return { json, etag: etagOf(shown) };
}
