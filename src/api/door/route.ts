/** A route as a value: whoever writes one must say which act it is and on what, or it does not compile. */
import type { z } from '@hono/zod-openapi';
import type { AccessDecision, Act, SensitiveField, StaffRole, Subject } from '../../access/index.ts';
import type { AgencyId, Moment } from '../../register/index.ts';
import type { DoorMeans } from './means.ts';
import type { Problem, ProblemCode } from './problem.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * Who may come in: an act of the policy on an agency (named by the parameter `agency`), on the installation, on one's own
 * account; or anybody at all, which must say why.
 */
export type Admission =
  | { readonly act: Act; readonly on: 'agency' | 'installation' | 'self' }
  | { readonly public: string };

/** What a write needs to be safely repeated: the register remembers keys itself, everything else is kept by the door. */
type Repetition =
  | 'register'
  | 'kept'
  /** Doing it twice is doing it once, or cannot be helped (signing in); says why in the route. */
  | { readonly unkept: string };

type Schema = z.ZodType;

export interface Route<P extends Schema = Schema, Q extends Schema = Schema, B extends Schema = Schema> {
  readonly method: Method;
  /** Below `/api`, parameters in braces: `/agencies/{agency}/requests/{matter}`. */
  readonly path: string;
  readonly admission: Admission;
  /** For every method but get. */
  readonly repetition?: Repetition;
  /** Looks at the version in If-Match; where it is not looked at, the document promises nothing of the kind. */
  readonly versioned?: true;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** A body that is no JSON, handed to the handler unread: its media type and the most bytes it may have. */
  readonly upload?: { readonly type: string; readonly maxBytes: number };
  /** The answer when all went well. `body` left out: no content, or files of the `types`. */
  readonly answer: {
    readonly status?: number;
    readonly body?: Schema;
    readonly types?: readonly string[];
    readonly description: string;
  };
  /** Codes of failure that are the handler's own, beside what the door can answer. */
  readonly fails?: readonly ProblemCode[];
  /** Fields of the body that hold personal data or secrets: the document marks them, no log shows them. */
  readonly sensitive?: readonly string[];
}

/** One call of a route, let in and read. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly headers: Headers;
  /** The unread body, for uploads (`withUpload`). */
  readonly raw: globalThis.Request;
  /** Does what waits for the caller, who meanwhile does not count as work at hand where he is slow. */
  readonly aside: <T>(waiting: () => Promise<T>) => Promise<T>;
  /** Null at a public route without sign-in. */
  readonly subject: Subject | null;
  /** The role under which it is done; null where none is needed. */
  readonly role: StaffRole | null;
  /** Whether a sensitive field may be shown to whoever asks, by what this route does and to what. */
  readonly sees: (field: SensitiveField) => boolean;
  /** What the policy says of another act of whoever asks, on what this route is about. */
  readonly decides: (act: Act) => AccessDecision;
  readonly agency: AgencyId | null;
  readonly requestId: string;
  readonly source: string | null;
  readonly moment: Moment;
  /** Idempotency key; empty for reads. */
  readonly key: string;
  /** Version from If-Match. */
  readonly expected: number | undefined;
  readonly means: DoorMeans;
}

/** What a handler gives back. */
export type Given =
  | {
      readonly status?: number;
      readonly json: unknown;
      readonly etag?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** For the trail, where the path does not say it all: what was made, which roles were given. Codes, nothing typed. */
      readonly about?: string;
    }
  /** JSON as the bytes it is sent as, kept from an earlier call. */
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }
  | { readonly response: Response }
  | { readonly problem: Problem };

export type Handler<P extends Schema, Q extends Schema, B extends Schema> = (
  call: Call<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<Given> | Given;

/** A route with its handler, ready to be hung. */
export interface Hung {
  readonly route: Route;
  readonly handle: (call: Call) => Promise<Given> | Given;
}

/** Pairs a route with its handler. */
export function route<
  P extends Schema = z.ZodObject,
  Q extends Schema = z.ZodObject,
  B extends Schema = z.ZodUndefined,
>(one: Route<P, Q, B>, handle: Handler<P, Q, B>): Hung {
  return { route: one, handle } as unknown as Hung;
}
