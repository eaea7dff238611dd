/** The style sheet inside the HTML file. */
import { DRAFT_MARK, type FontRole, fonts, page, type } from './style.ts';

function family(role: FontRole): string {
  const generic = role === 'heading' ? 'sans-serif' : 'serif';
  const noto = role === 'heading' ? 'Noto Sans CJK SC' : 'Noto Serif CJK SC';
  const names = [fonts[role].name, ...fonts[role].fallbacks, noto].map((name) => `"${name}"`);
  return [...names, generic].join(', ');
}

const { top, right, bottom, left } = page.margin;

export const htmlStyle = `
@page {
  size: A4;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  @bottom-center { content: "— " counter(page) " —"; font: ${type.pageNumber}pt ${family('table')}; }
}
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: ${type.body}pt/${type.linePitch}pt ${family('body')}; }
main { max-width: calc(${page.text}mm + 24pt); margin: 0 auto; padding: 24pt 12pt; overflow-wrap: anywhere; }
h1 { margin: 0; font: ${type.title}pt/1.6 ${family('title')}; text-align: center; text-wrap: balance; }
h1 span { display: inline-block; }
h1 + p { margin-top: ${type.linePitch}pt; }
h2 { margin: 8pt 0; padding-left: 2em; font: ${type.heading}pt/${type.linePitch}pt ${family('heading')}; break-after: avoid; }
p { margin: 0; text-indent: 2em; white-space: pre-wrap; orphans: 2; widows: 2; }
.table { overflow-x: auto; margin: 8pt 0; }
table { width: 100%; min-width: ${page.text}mm; border-collapse: collapse; table-layout: fixed; break-inside: avoid; }
table { font: var(--label)/1.25 ${family('table')}; }
caption { text-align: left; }
th, td { border: 0.75pt solid #000; padding: 1.5pt 2pt; font-weight: normal; text-align: center; vertical-align: middle; }
tr { break-inside: avoid; }
.requests .label, .requests .note { text-align: left; }
.value { font-size: var(--number); font-variant-numeric: tabular-nums; white-space: nowrap; }
.proactive tr > *, .disputes tr > * { padding-block: 5pt; }
.draft::before {
  content: "${DRAFT_MARK}"; position: fixed; inset: 0; z-index: 1; display: grid; place-items: center;
  font: 150pt ${family('title')}; color: rgb(200 0 0 / 14%); rotate: -35deg; pointer-events: none;
}
@media screen and (max-width: 640px) {
  body { font-size: 17px; line-height: 1.8; }
  h1 { font-size: 22px; }
  h2 { padding-left: 0; font-size: 18px; }
}
@media print {
  main { max-width: none; padding: 0; }
  .table { overflow: visible; }
}
`;
