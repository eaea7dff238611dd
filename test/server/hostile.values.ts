/** Values that break programs: one of each kind that has, as they would stand in the text that is sent. */

/** Stands in every text here: no answer that refuses may give it back. */
export const TYPED = 'Zq9typed';

const text = (inner: string): string => JSON.stringify(inner);

/** Pieces of JSON; some are none. */
export const HOSTILE_JSON: readonly (readonly [title: string, json: string])[] = [
  ['空', 'null'],
  ['空文字', '""'],
  ['空白', text(' \u3000\u00a0 ')],
  ['零', '0'],
  ['负零', '-0'],
  ['负数', '-1'],
  ['小数', '0.1'],
  ['很大的数', '1e308'],
  ['比最大的数还大', '1e999'],
  ['超过安全整数', '9007199254740994'],
  ['不是数', 'NaN'],
  ['写成文字的数', '"12"'],
  ['真', 'true'],
  ['空列表', '[]'],
  ['空对象', '{}'],
  ['列表里的空', '[null]'],
  ['层层嵌套', `${'['.repeat(60)}1${']'.repeat(60)}`],
  ['很长的文字', text(TYPED.repeat(12_500))],
  ['很长的列表', JSON.stringify(Array.from({ length: 5000 }, () => 'x'))],
  ['空字符', text(`${TYPED}\0b`)],
  ['控制字符', text(`\u0007\u001b[31m${TYPED}`)],
  ['半个代理字符', `"${TYPED}\\ud800"`],
  ['换行注入', text(`${TYPED}\r\nSet-Cookie: a=b`)],
  ['SQL', text(`${TYPED}'; drop table entries; --`)],
  ['HTML', text(`<script>alert("${TYPED}")</script>`)],
  ['模板', text(`$\{7*7}{{7*7}}<%= 7*7 %>${TYPED}`)],
  ['路径', text(`../../../../etc/passwd${TYPED}`)],
  ['原型', '{"__proto__":{"hostile":true},"constructor":{"prototype":{"hostile":true}}}'],
  ['原型的名字', '"__proto__"'],
  ['同名的键', '{"a":1,"a":2}'],
  ['公式', text(`=cmd|"/c calc"!A1${TYPED}`)],
  ['表情', text('👩‍👩‍👧‍👦'.repeat(20))],
  ['从右往左', text(`\u202e${TYPED}\u202c`)],
  ['全角数字', text('２０２６-０３-０２')],
  ['没有的日子', '"2026-02-30"'],
  ['零年', '"0000-01-01"'],
  ['很远的日子', '"9999-12-31"'],
  ['零宽', text('\u200b\ufeff')],
];

/** The same in an address or a header, where everything is text. */
export const HOSTILE_TEXT: readonly (readonly [title: string, text: string])[] = [
  ...HOSTILE_JSON.flatMap(([title, json]): [string, string][] => {
    const value = parsed(json);
    return typeof value === 'string' && value.length < 3000 ? [[title, value]] : [];
  }),
  ['数', '-1'],
  ['小数', '1e3'],
  ['不是数', 'NaN'],
  ['无穷', 'Infinity'],
  ['列表', '["a"]'],
  ['对象', '{"__proto__":{"hostile":true}}'],
  ['长', TYPED.repeat(300)],
  ['两点', '..'],
  ['通配', '*'],
  ['百分号', '%00%ff%'],
];

/** Whole bodies. */
export const HOSTILE_BODIES: readonly (readonly [title: string, body: string])[] = [
  ['空', ''],
  ['空值', 'null'],
  ['列表', '[]'],
  ['文字', `"${TYPED}"`],
  ['数', '1'],
  ['没有写完', '{"a":'],
  ['字节顺序标记', '\ufeff{}'],
  ['单引号', "{'a':1}"],
  ['两个值', '{}{}'],
  ['原型', '{"__proto__":{"hostile":true}}'],
  ['构造函数', '{"constructor":{"prototype":{"hostile":true}}}'],
  ['同名的键', '{"on":"2026-03-02","on":"2026-03-03"}'],
  ['层层嵌套', '['.repeat(100_000)],
  ['太大', `{"a":"${'a'.repeat(1_100_000)}"}`],
];

export const HOSTILE_TYPES = ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'x'];

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
