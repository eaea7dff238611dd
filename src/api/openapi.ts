/** The OpenAPI document, made from the routes that are hung. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { DoorEnv } from './door/index.ts';

const TAGS: readonly (readonly [name: string, description: string])[] = [
  ['登录', '密码、动态口令、恢复码；第一个账号'],
  ['本人账号', '本人的第二因素、密码和登录'],
  ['机关', '机关的登记、上下级、今天到期的事项、台账的链'],
  ['公开申请', '登记、补正、征求意见、延期、收费、决定、答复、送达（条例§27—§44）'],
  ['更正申请', '条例§41'],
  ['主动公开信息', '拟稿、审查、发布、修改、撤下（条例§19—§26）'],
  ['规章和行政规范性文件', '制发、修改、废止'],
  ['处理决定', '行政许可、处罚、强制'],
  ['行政事业性收费', '收取、退还'],
  ['复议诉讼案件', '受理、答复、裁判、履行（条例§51）'],
  ['问题与改进', '年报第五部分的来源'],
  ['年度报告', '编制、核查、签发、报送、公布、关账（条例§49、§50）'],
  ['申请人', '查看须写明理由，查看本身留有记录'],
  ['台账更正', '一人提出，另一人批准'],
  ['日历', '放假安排和它们移动的期限'],
  ['账号', '由安全管理员开立、授权、停用'],
  ['其他系统', '令牌'],
  ['审计', '谁在什么时候做了什么，没有办成的也在内'],
];

const DESCRIPTION = `政府信息公开工作的接口。

**登录**：先 \`POST /api/sign-in\`（登录名、密码），再 \`POST /api/sign-in/code\`（动态口令），此后凭 cookie。其他系统凭令牌：\`Authorization: Bearer …\`。

**写**：每次提交在 \`Idempotency-Key\` 头里带一个新键；重试用同一个键，不会重复办理。带上读取时的 \`ETag\`（放在 \`If-Match\` 头），别人先改了就不办，返回 409 和改动。

**没有办成**：一律是 \`application/problem+json\`：\`code\` 是代码，\`reasons\` 是每一条理由和依据的条款，\`issues\` 是填写的问题和位置，\`requestId\` 是这次请求的编号。

**列表**：\`next\` 不为空时，放进 \`after\` 取下一页。`;

export function documentOf(app: OpenAPIHono<DoorEnv>, publicUrl: string): object {
  const registry = app.openAPIRegistry;
  const schemes = registry.definitions.some(({ type }) => type === 'component');
  if (!schemes) {
    registry.registerComponent('securitySchemes', 'session', {
      type: 'apiKey',
      in: 'cookie',
      name: 'gongkai.session_token',
    });
    registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '公开 Gongkai',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
  });
}
