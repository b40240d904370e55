/** Tables, bars and drawings. */

/** Rules for figures. */
export const CHARTS = `
.pc-table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem;font-size:.9375rem}
.pc caption{text-align:left;padding-bottom:.35rem}
.pc-table :is(th,td){text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border:0 solid var(--pc-line);border-top-width:1px;font-weight:400}
.pc-table thead th{border:0;padding-top:0}.pc-table tfoot *{border-top-width:2px}
.pc-table tr>:last-child{padding-right:0}
.pc-n2 :is(td,th):nth-child(n+2),.pc-n4 :is(td,th):nth-child(4){text-align:right;white-space:nowrap}
.pc-n2:not(.pc-few){max-width:40rem}
.pc-lines td,.pc-pair td,.pc-pair div+div th,details .pc-n4 th{overflow-wrap:anywhere}
@media (min-width:561px){td:has(>[width="16"]:first-child){min-width:7.4rem}}
.pc-bar{vertical-align:-1px;margin-right:.6rem}.pc-num{display:inline-block;min-width:3.6rem}
.pc-band,.pc-track{fill:var(--pc-grey);fill-opacity:.35}.pc-here{fill-opacity:1}.pc .pc-lo{fill:var(--pc-r)}.pc .pc-mid{fill:var(--pc-y)}.pc .pc-hi{fill:var(--pc-g)}.pc-other{fill:var(--pc-grey)}
.pc-tick,.pc-needle{stroke:var(--pc-fg)}.pc-needle{stroke-width:2}
.pc-scale,.pc-chart{display:block;overflow:visible;margin:.5rem 0}.pc-over{overflow:visible}
.pc-chart text,.pc-scale text{font:12px var(--pc-font);fill:var(--pc-dim)}.pc .pc-scale text{font-size:11px}.pc svg .pc-strong{font-weight:650;fill:var(--pc-fg)}
.pc-band{stroke:var(--pc-soft);stroke-width:2}
.pc-mark{fill:var(--pc-fg)}.pc-hollow,.pc-dot{fill:var(--pc-bg);stroke:var(--pc-fg);stroke-width:1.5}
figure{margin:1rem 0}
.pc-s0,.pc-own{fill:var(--pc-a)}.pc-s1{fill:var(--pc-b)}.pc-s2{fill:var(--pc-c)}.pc-s3{fill:var(--pc-d)}.pc-s4{fill:var(--pc-e)}.pc-s5{fill:var(--pc-f)}
.pc-chart :is(path,line),.pc-texture{vector-effect:non-scaling-stroke;stroke:var(--pc-bg)}
.pc-texture{fill:none;stroke-width:1.2}
.pc .pc-line{fill:none;stroke:var(--pc-fg);stroke-width:2}.pc-budget{stroke-dasharray:6 4}.pc-chart .pc-axis{stroke:var(--pc-dim)}
@media (max-width:560px){
.pc-wide,.pc-few :nth-child(3n+2):is(td,th){display:none}
:is(.pc-lines,.pc-labels) :is(tbody,tfoot,tr,th,td){display:block;border:0;padding:.1rem 0}
:is(.pc-lines,.pc-labels) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
:is(.pc-lines,.pc-labels) tr{border-top:1px solid var(--pc-line);padding:.45rem 0}
:is(.pc-lines,.pc-labels) tr>:nth-child(n){text-align:left}
:is(.pc-lines,.pc-labels) tbody th{font-weight:600}
.pc-labels td{display:flex;justify-content:space-between}.pc-labels td::before{content:attr(data-l);color:var(--pc-dim)}
.pc-lines td{margin-right:1rem}.pc .pc-lines :is(td:not(:has(ul)),[width="16"]){display:inline-block}
:is(.pc-lines,.pc-labels) td:empty{display:none}.pc-table td:not(:last-child){overflow-wrap:anywhere}
}
@media (max-width:400px){.pc-few .pc-bar,.pc-scale>text:nth-of-type(9){display:none}.pc-standing{grid-template-columns:1fr}.pc .pc-score{text-align:left}}
`;
