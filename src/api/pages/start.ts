/** The first page anybody sees: what this is, whether it works, where to go on; on one's own machine who can be tried out. */
import { html } from 'hono/html';
import { STAFF_ROLES, type StaffRole } from '../../access/index.ts';
import { page } from './page.ts';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly role: StaffRole;
  /** The six digits of this moment. */
  code(): string;
}

export interface StartMeans {
  readonly place: string;
  readonly agencies: readonly string[];
  /** Only on a server that is being tried out. */
  readonly demo: readonly DemoAccount[];
}

export function startPage({ place, agencies, demo }: StartMeans): Promise<Response> {
  const isTried = demo.length > 0;
  const some = agencies.slice(0, 20).join('、');
  const more = agencies.length > 20 ? `等 ${agencies.length} 个机关` : '';
  return page(
    '公开 Gongkai',
    '政府信息公开工作：申请、期限、文书、争议、年报，一件事只记一次。',
    html`
<h2>从这里开始</h2>
<ul class="cards">
  <li><strong><a href="/api/docs">接口说明</a></strong>每个地址、字段、角色和错误；可以直接检索。</li>
  <li><strong><a href="/api/openapi.json">OpenAPI 3.1</a></strong>给程序用的同一份说明。</li>
  <li><strong><a href="/readyz">运行状态</a></strong>数据库是否可用、是否正在停机。</li>
</ul>
<h2>台账</h2>
${
  // Where it lies on the disk is the operator's business, and no stranger's.
  isTried ? html`<p>存放在：<span class="code">${place}</span></p>` : ''
}
<p>${agencies.length === 0 ? '还没有登记机关。' : `已登记：${some}${more}。`}</p>
${isTried ? demoTable(demo) : ''}
<h2>第一次使用</h2>
${isTried ? TRYING : FIRST}
<p class="soft">公众门户和工作台还没有安装；现在可以用接口和命令行办理全部事项。</p>`,
  );
}

const code = (text: string) => html`<span class="code">${text}</span>`;

const TRYING = html`<ol>
  <li>用账号的登录名和密码请求 ${code('POST /api/sign-in')}。</li>
  <li>再用动态口令请求 ${code('POST /api/sign-in/code')}。</li>
  <li>例如读年报：${code('GET /api/agencies/yining-sthj/years/2024/report')}。</li>
</ol>`;

/** Where the register lies is nobody's business who merely finds the page. */
const FIRST = html`<ol>
  <li>账号由安全管理员开；刚装好、还没有账号的，凭服务器启动时印出的令牌请求 ${code('POST /api/sign-in/first')}。</li>
  <li>用登录名和密码请求 ${code('POST /api/sign-in')}，回答里的 ${code('next')} 是下一步：${code('changePassword')} 更改密码（${code('POST /api/self/password')}），${code('enrol')} 绑定动态口令（${code('POST /api/self/factor')}，把地址放进验证器，再用口令确认 ${code('POST /api/self/factor/confirm')}），${code('code')} 用动态口令登录（${code('POST /api/sign-in/code')}），${code('nothing')} 就是登录好了。</li>
  <li>自己担任什么角色：${code('GET /api/self')}；可以办什么，看接口说明。</li>
</ol>`;

function demoTable(demo: readonly DemoAccount[]) {
  return html`
<h2>演示账号</h2>
<p class="note">只在开发模式下有：数据是虚构的，密码公开，不要放进真实的申请。动态口令每三十秒换一次，刷新本页看新的。</p>
<div class="scroll"><table class="stack">
<thead><tr><th scope="col">角色</th><th scope="col">登录名</th><th scope="col">密码</th><th scope="col">现在的口令</th></tr></thead>
<tbody>${demo.map(
    ({ role, login, password, code: now }) =>
      html`<tr><td>${STAFF_ROLES[role]}</td><td class="code">${login}</td><td class="code">${password}</td><td class="code">${now()}</td></tr>`,
  )}</tbody>
</table></div>`;
}
