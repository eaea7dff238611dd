/**
 * Where another system sends a browser back to (统一身份认证). The cookies of this place are not sent along when one comes from
 * elsewhere (`SameSite=Strict`): so this page, once it is here, brings what it was given to the interface itself.
 */
import { html } from 'hono/html';
import { page } from './page.ts';

// The code is taken out of the address at once: it must not stand in the history.
const SCRIPT = `
const given = new URLSearchParams(location.search);
history.replaceState(null, '', location.pathname);
const say = (text) => { document.getElementById('said').textContent = text; };
const code = given.get('code');
const state = given.get('state') ?? '';
const links = state.startsWith('link-');
const said = { code: '身份已经确认，请回到登录页填写动态口令。', enrol: '身份已经确认，请先绑定动态口令。', changePassword: '身份已经确认，请先更改密码。', nothing: '已经登录。' };
if (!code || state === '') say('统一身份认证没有同意，请回到登录页重新发起。');
else fetch(links ? '/api/self/outside/finish' : '/api/sign-in/outside/finish', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code, state }),
}).then(async (answer) => {
  const { next, detail } = await answer.json();
  if (answer.ok) say(links ? '已经关联，以后可以经统一身份认证登录。' : said[next]);
  else say(detail ?? '没有办成，请回到登录页重新发起。');
}).catch(() => say('网络不通，请回到登录页重新发起。'));
`;

export function backPage(): Promise<Response> {
  return page(
    '统一身份认证',
    '从统一身份认证回到本系统。',
    html`
<p id="said" role="status">正在核对身份……</p>
<noscript><p>这一步需要浏览器允许脚本。也可以用登录名和密码登录。</p></noscript>
<p><a href="/">回到首页</a></p>`,
    { script: SCRIPT },
  );
}
