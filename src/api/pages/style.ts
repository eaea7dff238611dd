/** The look of the server's own pages: plain, legible, light and dark, on paper and on a telephone. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1f24; --soft: #5a626d; --line: #d9dde3; --paper: #ffffff; --wash: #f4f6f8;
  --mark: #9b1c1c; --link: #0b5394; font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --soft: #a5adb8; --line: #3a4049; --paper: #16181c;
  --wash: #1f2329; --mark: #ff9d94; --link: #8ec5ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
header.top { border-bottom: 3px solid var(--mark); background: var(--wash); padding: 1.6rem clamp(1rem, 5vw, 4rem); }
header.top p { margin: .3rem 0 0; color: var(--soft); }
h1 { margin: 0; font-size: 1.7rem; letter-spacing: .06em; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
main { padding: .4rem clamp(1rem, 5vw, 4rem) 4rem; max-width: 76rem; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { border-bottom: 1px solid var(--line); padding: .45rem .8rem .45rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; color: var(--soft); white-space: nowrap; }
code, pre, .code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .92em; }
pre { background: var(--wash); border: 1px solid var(--line); padding: .7rem; overflow: auto; max-height: 30rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
.cards li { border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1.1rem; background: var(--wash); }
.cards strong { display: block; }
.note { border-left: 4px solid var(--mark); padding: .2rem 1rem; background: var(--wash); }
.scroll { overflow-x: auto; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
.method { display: inline-block; min-width: 4.2rem; font-weight: 700; text-transform: uppercase; color: var(--mark); }
.two { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 2rem; }
nav.side { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 1.2rem 0; font-size: .9rem; }
nav.side ul { list-style: none; padding: 0; margin: 0; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0; padding: .2rem .9rem; }
summary { cursor: pointer; padding: .4rem 0; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
@media (max-width: 60rem) { .two { grid-template-columns: minmax(0, 1fr); gap: 0; } nav.side { position: static; max-height: 16rem; border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; margin-top: 1rem; } }
@media (max-width: 40rem) { table.stack, .stack tbody, .stack tr, .stack td { display: block; } .stack thead { position: absolute; left: -100rem; }
  .stack tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } .stack td { border: 0; padding: 0; } }
@media print { nav.side, .skip { display: none; } .two { display: block; } details { break-inside: avoid; } }
`;
