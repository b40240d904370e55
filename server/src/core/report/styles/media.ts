/** Print and forced colours. */

/** Rules for media other than a plain screen. */
export const MEDIA = `
@media print{:root:root{color-scheme:light;--pc-bg:#fff;--pc-fg:#000;--pc-dim:#333;--pc-line:#999;--pc-soft:#fff;--pc-accent:#000;--pc-g:#666;--pc-y:#666;--pc-r:#666;--pc-grey:#666;--pc-a:#333;--pc-b:#bbb;--pc-c:#777;--pc-d:#ddd;--pc-e:#555;--pc-f:#eee}
@page{margin:16mm 14mm}
body.pc{font-size:10.5pt}.pc main{max-width:none;padding:0}
.pc section{margin-top:1rem;padding-top:1rem}.pc-questions{grid-template-columns:1fr 1fr}.pc-pair{grid-template-columns:3fr 2fr}.pc-gates{grid-template-columns:repeat(5,1fr)}.pc-columns{font-size:.8rem}.pc tfoot{display:table-row-group}
.pc-standing,.pc-questions>div,.pc li,.pc tr,figure,.pc-gates,.pc-few,.pc-figures,.pc-pair{break-inside:avoid}.pc :is(h2,h3,caption){break-after:avoid}
.pc details::details-content{content-visibility:visible;display:block}
.pc svg{print-color-adjust:exact}
}
@media (forced-colors:active){.pc-cut{stroke:Canvas}.pc-scale rect,.pc-chart rect,.pc-chart path,.pc-bar path{stroke:CanvasText}.pc svg text{fill:CanvasText}}
`;
