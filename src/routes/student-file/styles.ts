/** Of the page that stands alone: the type and hairlines of the application, with fonts that are everywhere. */
export const styles = `
:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #1d1b17; --ink-2: #5a554b; --hair: #d8d2c4; }
@media (prefers-color-scheme: dark) { :root { --paper: #16171a; --ink: #ece7dc; --ink-2: #aaa498; --hair: #3a3a3c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 5rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: .5rem 0 1rem; font: 500 2.25rem/1.15 Newsreader, Georgia, serif; text-wrap: balance; }
h2 { margin: 0 0 1rem; padding-top: .75rem; border-top: 2px solid; font-size: 1.0625rem; }
h3 { margin: 0; font: 500 1.4rem/1.25 Newsreader, Georgia, serif; }
h4 { margin: 1rem 0 .25rem; font-size: .9375rem; }
p { margin: .25rem 0; max-width: 42rem; }
section { margin-top: 3.5rem; }
article { margin: 0 0 2.5rem; }
.small { color: var(--ink-2); font-size: .9375rem; }
.said { font-family: Newsreader, Georgia, serif; white-space: pre-wrap; }
.comment { padding-inline-start: .75rem; border-inline-start: 1px solid var(--ink-2); }
.row { padding: .75rem 0; border-bottom: 1px solid var(--hair); }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; margin: 0; }
dt, dd { margin: 0; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--hair); }
dt { color: var(--ink-2); }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; }
th, td { padding: .6rem 1rem .6rem 0; border-bottom: 1px solid var(--hair); text-align: start; vertical-align: top; font-weight: 400; }
thead th { color: var(--ink-2); font-size: .9375rem; }
tbody th { width: 42%; }
.n { text-align: end; white-space: nowrap; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
@media (max-width: 36rem) {
  thead { display: none; } tr, th, td { display: block; width: auto; }
  tr { padding: .75rem 0; border-bottom: 1px solid var(--hair); } tbody th, td { width: auto; padding: .15rem 0; border: 0; }
  .n { text-align: start; font-weight: 600; }
}
@media print { :root { --paper: #fff; --ink: #000; --ink-2: #333; --hair: #999; }
  body { max-width: none; padding: 0; font-size: 11pt; } tr, .row { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
`;
