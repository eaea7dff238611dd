/** Clients that file applications and never give up: the same key until they are told. */
import { setTimeout as pause } from 'node:timers/promises';

export const FILING = {
  channel: 'inPerson',
  content: { description: '城区噪声监测年度数据' },
  supply: { form: 'electronic', way: 'email' },
  applicant: { nature: 'person', name: '赵示例', contact: '13900000000' },
};

export interface Filed {
  readonly status: number;
  readonly matter: string | null;
  readonly retryAfter: number;
}

export async function file(url: string, token: string, key: string): Promise<Filed> {
  const on = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  const answer = await fetch(`${url}/api/agencies/yining-sthj/requests/register`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ ...FILING, on }),
    signal: AbortSignal.timeout(20_000),
  });
  const json = (await answer.json()) as { matters?: [{ id: string }] };
  const retryAfter = Number(answer.headers.get('retry-after') ?? 0);
  return { status: answer.status, matter: json.matters?.[0].id ?? null, retryAfter };
}

/** What clients saw: matters by key, and every status that was no success. */
export interface Book {
  readonly matters: Map<string, string>;
  readonly statuses: Map<number, number>;
  /** Connections that broke. */
  broken: number;
}

export function emptyBook(): Book {
  return { matters: new Map(), statuses: new Map(), broken: 0 };
}

/** Files until `going` says no; each key is tried until it is answered. */
export async function client(
  name: string,
  url: () => string,
  token: string,
  book: Book,
  going: () => boolean,
): Promise<void> {
  for (let n = 1; going(); n += 1) {
    const key = `${name}-${String(n).padStart(6, '0')}`;
    for (;;) {
      const filed = await file(url(), token, key).catch(() => null);
      if (filed?.matter) {
        book.matters.set(key, filed.matter);
        break;
      }
      if (filed) book.statuses.set(filed.status, (book.statuses.get(filed.status) ?? 0) + 1);
      else book.broken += 1;
      await pause(filed ? Math.min(500, filed.retryAfter * 1000) : 20);
    }
  }
}

/** Every request of the agency, counted page by page. */
export async function filedCases(url: string, token: string): Promise<string[]> {
  const found: string[] = [];
  for (let after = ''; ; ) {
    const answer = await fetch(
      `${url}/api/agencies/yining-sthj/requests?limit=200${after && `&after=${after}`}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    const { rows, next } = (await answer.json()) as { rows: { id: string }[]; next: string | null };
    found.push(...rows.map(({ id }) => id));
    if (next === null) return found;
    after = next;
  }
}
