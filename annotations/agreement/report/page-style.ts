/** The looks of the printed report: light, for screens and A4, without anything from outside. */
export const PAGE_STYLE = `
@page { size: A4; margin: 16mm 15mm; }
:root { color-scheme: light; }
body { margin: 0 auto; padding: 32px 24px; max-width: 760px; color: #1b1f24; background: #fff; font: 14px/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.25; }
h2 { margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 2px solid #215c8c; font-size: 18px; }
h3 { margin: 22px 0 6px; font-size: 15px; }
p { margin: 0 0 8px; }
.lead { color: #3b444d; font-size: 16px; }
.quiet, caption, small { color: #5b6570; }
small { font-size: 11px; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 6px; text-align: left; }
th, td { padding: 5px 6px; border-bottom: 1px solid #e3e6ea; text-align: right; vertical-align: top; }
th { font-weight: 600; }
tbody th.sub { padding-top: 0; padding-left: 18px; font-weight: 400; color: #5b6570; }
tbody th.sub ~ td { padding-top: 0; color: #5b6570; }
tr:has(+ tr > .sub) > * { border-bottom: 0; padding-bottom: 1px; }
thead th { border-bottom-color: #9aa5b1; font-weight: 500; color: #3b444d; vertical-align: bottom; }
th:first-child { text-align: left; }
td { white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 12px 0 0; font-size: 12px; }
dt { font-weight: 600; }
dd { margin: 0; color: #3b444d; }
ul { margin: 0 0 8px; padding-left: 20px; }
svg { display: block; max-width: 100%; height: auto; margin: 10px 0 14px; font-family: inherit; }
svg text:not([fill]) { fill: #1b1f24; }
.key { display: inline-block; width: 14px; height: 10px; margin: 0 6px 0 12px; background: #215c8c; }
.key:first-child { margin-left: 0; }
.key.outer { background: #8fbbdd; }
.guide { padding: 2px 0 2px 14px; border-left: 3px solid #d5d9dd; color: #3b444d; font-size: 13px; }
.case { margin: 10px 0 14px; break-inside: avoid; }
.case p { margin: 0 0 4px; }
.side { display: grid; grid-template-columns: 150px 1fr; gap: 12px; padding: 4px 0; border-top: 1px solid #e3e6ea; font-size: 13px; }
mark { padding: 1px 2px; border-radius: 2px; background: #d6e6f4; box-shadow: inset 0 -2px #215c8c; color: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  tr, svg, dl > * { break-inside: avoid; }
  thead { display: table-header-group; }
  svg, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
