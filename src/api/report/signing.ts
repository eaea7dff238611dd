/** Signed and closed with the figures that were seen: the client says which it saw, the digest is computed here. */
import { z } from '@hono/zod-openapi';
import { type Hung, route } from '../door/index.ts';
import { ACCEPTED, give } from '../register/index.ts';
import { draftOf, figuresDigest } from './drafts.ts';
import { PARAMS } from './params.ts';

const ASKED = z.strictObject({
  figures: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '应为六十四位十六进制摘要。')
    .openapi({ description: '读年报时得到的数字摘要' }),
});

export function signingRoutes(): Hung[] {
  return (['signOff', 'close'] as const).map((verb) =>
    route(
      {
        method: 'post',
        path: `/agencies/{agency}/years/{year}/${verb}`,
        admission: { act: `year.${verb}`, on: 'agency' },
        repetition: 'register',
        tag: '年度报告',
        summary: verb === 'signOff' ? '签发年报' : '关账：此后本年度的数字不再变动',
        params: PARAMS,
        body: ASKED,
        answer: { body: ACCEPTED, description: '已经登记' },
      },
      async (call) => {
        const found = await draftOf(call, call.params);
        if ('refused' in found) return found.refused;
        const figures = figuresDigest(call.means, found.draft.report);
        if (figures !== call.body.figures) {
          const detail = '您看过年报以后，数字有了变动。请重新打开年报，核对以后再办。';
          return { problem: { code: 'version-old', detail, extra: { figures } } };
        }
        return give(call, { type: `year.${verb}`, matter: String(call.params.year), figures } as never);
      },
    ),
  );
}
