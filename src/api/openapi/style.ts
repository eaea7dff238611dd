/** What the documentation's page needs beside the look of every page of the server (`../pages/style.ts`). */
export const DOCS_STYLE = `
main { max-width: 84rem; }
nav.side details { border: 0; margin: 0; padding: 0; }
nav.side summary, nav.side p { padding: .15rem 0; margin: 0; }
nav.side ul { border-left: 1px solid var(--line); padding-left: .9rem; margin: 0 0 .4rem .3rem; }
nav.side a { text-decoration: none; } nav.side a:hover { text-decoration: underline; }
nav.side li a { display: block; padding: .1rem 0; }
article { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; padding: .8rem 1.1rem 1rem; }
article:has(:target) { border-color: var(--link); }
article p { margin: .35rem 0; }
article h3 { margin: 0; font-size: 1.08rem; } article h3 a { color: inherit; text-decoration: none; }
article h3 a:hover { text-decoration: underline; }
h2, h3, tr { scroll-margin-top: 1rem; }
tr:target { background: var(--wash); }
article code { overflow-wrap: anywhere; }
.method { min-width: 0; border: 1px solid currentColor; border-radius: .3rem; padding: 0 .5rem; font-size: .8rem; }
.method.get { color: var(--link); }
caption { font-weight: 600; padding: .5rem 0 .2rem; }
.fields th code { color: var(--ink); }
.fields tbody th { font-weight: 400; white-space: normal; width: 30%; }
.fields td:nth-child(2) { width: 17%; } .fields td:nth-child(3) { width: 4em; }
.limits, .words { display: block; } .limits { color: var(--soft); font-size: .92em; overflow-wrap: anywhere; }
.words > span { display: inline-block; margin-right: .9em; } .words code { margin-right: .35em; }
details.example { border: 0; margin: .2rem 0; padding: 0; } details.example summary { color: var(--link); }
@media (max-width: 60rem) { nav.side { columns: 2; max-height: none; } nav.side details { break-inside: avoid; } }
@media (max-width: 40rem) {
  article { padding: .7rem; }
  .fields, .fields tbody, .fields tr, .fields th, .fields td, .fields caption { display: block; }
  .fields thead { position: absolute; left: -100rem; }
  .fields tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .fields tbody th, .fields td, .fields td:nth-child(2), .fields td:nth-child(3) { border: 0; padding: 0; width: auto; }
  .fields td:nth-child(2), .fields td:nth-child(3) { display: inline-block; color: var(--soft); font-size: .92em; margin-right: 1em; }
  .fields td:nth-child(3):not(:empty)::before { content: "必填："; }
}
@media print {
  article { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .4rem 0; }
  h2, h3 { break-after: avoid; } tr { break-inside: avoid; }
  .example::details-content { content-visibility: visible; } pre { max-height: none; overflow: visible; white-space: pre-wrap; }
}
`;
