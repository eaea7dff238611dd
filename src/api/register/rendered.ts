/**
 * Views kept as the bytes they are sent as. Nothing of another node is missed: each is asked for under the digest of its agency's
 * last entry, the day, the calendar and who looks, all of them read at this call; where one has changed it is made anew.
 */
import type { Calendar } from '../../law/index.ts';
import type { MatterRef } from '../../register/index.ts';

export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Everything a view depends on. */
export interface Grounds {
  readonly end: string;
  readonly day: string;
  readonly calendar: Calendar;
  readonly looker: string;
}

interface Kept extends Grounds, Rendered {}

/** A hundred long files of a case are some megabytes. */
const MOST_KEPT = 200;

export class RenderedViews {
  readonly #kept = new Map<string, Kept>();

  async of(
    agency: string,
    { kind, id }: MatterRef,
    grounds: Grounds,
    make: () => Promise<Rendered | undefined>,
  ): Promise<Rendered | undefined> {
    const key = `${agency}/${kind}/${id}/${grounds.looker}`;
    const kept = this.#kept.get(key);
    if (kept && isSame(kept, grounds)) return kept;
    const made = await make();
    this.#kept.delete(key);
    if (made === undefined) return undefined;
    this.#kept.set(key, { ...grounds, ...made });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}

function isSame(kept: Grounds, now: Grounds): boolean {
  return kept.end === now.end && kept.day === now.day && kept.calendar === now.calendar;
}
