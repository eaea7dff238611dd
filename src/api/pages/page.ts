/** A page of the server's own: a document, its nonce and its policy. */
import { randomBytes } from 'node:crypto';
import { html, raw } from 'hono/html';
import { pagePolicy } from '../guard/index.ts';
import { STYLE } from './style.ts';

type Html = ReturnType<typeof html>;

/** What a page needs beside the common look. */
interface More {
  readonly style?: string;
  readonly script?: string;
}

export async function page(
  title: string,
  lead: string,
  content: Html,
  { style = '', script = '' }: More = {},
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const text = await html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${raw(STYLE)}${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="top"><h1>${title}</h1><p>${lead}</p></header>
<main id="main" tabindex="-1">${content}</main>
${script === '' ? '' : html`<script nonce="${nonce}">${raw(script)}</script>`}
</body>
</html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(nonce, script !== ''),
    'cache-control': 'no-store',
  };
  return new Response(String(text), { headers });
}
