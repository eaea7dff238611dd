/**
 * The second step for an account that another system vouches for. The library asks for a code after a password only:
 * whoever came in another way would be past it. So this gives what a right password gives, a challenge, and no session.
 */
import { createAuthEndpoint } from 'better-auth/api';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';

/** As long as the library's own challenge. */
const CHALLENGE_SECONDS = 600;

export function vouched() {
  return {
    id: 'vouched',
    endpoints: {
      /** Has no address: it can be called from here only. The answer brings the cookie of the challenge. */
      challengeVouched: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.strictObject({ account: z.string() }) },
        async (ctx) => {
          const { internalAdapter, createAuthCookie, secret } = ctx.context;
          const identifier = `2fa-${generateRandomString(20)}`;
          const expiresAt = new Date(Date.now() + CHALLENGE_SECONDS * 1000);
          const value = ctx.body.account;
          await internalAdapter.createVerificationValue({ value, identifier, expiresAt });
          const attempts = `2fa-attempts-${identifier}`;
          await internalAdapter.createVerificationValue({ value: '0', identifier: attempts, expiresAt });
          const { name, attributes } = createAuthCookie('two_factor', { maxAge: CHALLENGE_SECONDS });
          await ctx.setSignedCookie(name, identifier, secret, attributes);
          return ctx.json({});
        },
      ),
    },
  };
}
