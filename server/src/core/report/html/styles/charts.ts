/** Tables, bars and drawings. */

/** Rules for figures. */
export const CHARTS = `
table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem;font-size:.9375rem}
caption{text-align:left;padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border:0 solid var(--pc-line);border-top-width:1px;font-weight:400}
thead th{border:0;padding-top:0;font-size:.875rem;color:var(--pc-dim)}
tfoot *{border-top-width:2px}
tr>:last-child{padding-right:0}
.pc-n2 :is(td,th):nth-child(n+2),.pc-n4 :is(td,th):nth-child(4){text-align:right;white-space:nowrap}
.pc-n2:not(.pc-few){max-width:40rem}
.pc-lines td,.pc-pair td,.pc-pair div+div th,details .pc-n4 th,.pc-n2 tbody th{overflow-wrap:anywhere}
@media (min-width:561px){td:has(>span:first-child){min-width:7.4rem}}
.pc-bar{vertical-align:-1px;margin-right:.6rem}
.pc-bar+*{display:inline-block;min-width:3.6rem}
.pc-few .pc-bar+*{min-width:2.2rem}
.pc-few .pc-bar{background:color-mix(in srgb,var(--pc-grey)35%,#0000)}
.pc-bar path,.pc-needle{stroke:var(--pc-fg)}
.pc-needle{stroke-width:2}
.pc-lo{fill:var(--pc-r)}
.pc-mid{fill:var(--pc-y)}
.pc-hi{fill:var(--pc-g)}
.pc-other{fill:var(--pc-grey)}
.pc-scale,.pc-chart{display:block;margin:.5rem 0}
.pc-scale,.pc-scale svg,.pc-chart,.pc-chart svg{overflow:visible}
.pc-scale text,.pc-chart text{font:12px var(--pc-font);fill:var(--pc-dim)}
.pc-scale text{font-size:11px}
svg .pc-strong.pc-strong{font-weight:650;fill:var(--pc-fg)}
.pc-scale rect{y:14px;height:14px;stroke:var(--pc-soft);stroke-width:2;&:not(.pc-here){fill:var(--pc-grey);fill-opacity:.35}}
.pc-scale path{fill:var(--pc-fg)}
.pc .pc-hollow,.pc-chart circle{fill:var(--pc-bg);stroke:var(--pc-fg);stroke-width:1.5}
.pc-chart circle{cy:40px;r:3px}
figure{margin:1rem 0}
.pc-s0,.pc-own{fill:var(--pc-a)}
.pc-s1{fill:var(--pc-b)}
.pc-s2{fill:var(--pc-c)}
.pc-s3{fill:var(--pc-d)}
.pc-s4{fill:var(--pc-e)}
.pc-s5{fill:var(--pc-f)}
.pc-chart :is(path,line){vector-effect:non-scaling-stroke;stroke:var(--pc-bg)}
.pc-texture{fill:none;stroke-width:1.2}
.pc-s5+.pc-texture{stroke-dasharray:5 4}
.pc .pc-gaps{vector-effect:none;stroke-width:200px;stroke-dasharray:2 8}
.pc .pc-line{fill:none;stroke:var(--pc-fg);stroke-width:2}
.pc-budget{stroke-dasharray:6 4}
.pc .pc-axis{stroke:var(--pc-dim)}
@media (max-width:560px){
.pc-wide,.pc-few :nth-child(3n+2):is(td,th){display:none}
:is(.pc-lines,.pc-labels){
:is(tbody,tfoot,tr,th,td){display:block;border:0;padding:.1rem 0}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border-top:1px solid var(--pc-line);padding:.45rem 0}
tr>:nth-child(n){text-align:left}
tbody th{font-weight:600}
td:empty{display:none}
}
.pc-labels td{display:flex;justify-content:space-between}
.pc-labels td::before{content:attr(data-l);color:var(--pc-dim)}
.pc-lines td{margin-right:1rem}
.pc .pc-lines td:not(:has(ul)){display:inline-block}
.pc td:not(:last-child){overflow-wrap:anywhere}
}
@media (max-width:400px){
.pc-few .pc-bar,.pc-scale>text{display:none}
.pc-standing{grid-template-columns:1fr}
.pc .pc-score{text-align:left}
}
`;
