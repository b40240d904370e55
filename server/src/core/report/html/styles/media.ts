/** Print and forced colours. */

/** Rules for media other than a plain screen. */
export const MEDIA = `
@media print{
:root:root{color-scheme:light;--pc-bg:#fff;--pc-fg:#000;--pc-dim:#333;--pc-line:#999;--pc-soft:#fff;--pc-accent:#000;--pc-g:#666;--pc-y:#666;--pc-r:#666;--pc-grey:#666;--pc-a:#333;--pc-b:#bbb;--pc-c:#777;--pc-d:#ddd;--pc-e:#555;--pc-f:#eee}
@page{margin:16mm 14mm}
body.pc{font-size:10.5pt}
main{max-width:none;padding:0}
section{margin-top:1rem;padding-top:1rem}
.pc-questions{grid-template-columns:1fr 1fr}
.pc-pair{grid-template-columns:3fr 2fr}
.pc-gates{grid-template-columns:repeat(5,1fr)}
.pc-columns{font-size:.8rem}
tfoot{display:table-row-group}
li,tr,figure,.pc-standing,.pc-questions>div,.pc-gates,.pc-few,.pc-figures,.pc-pair{break-inside:avoid}
h2,h3,caption{break-after:avoid}
details::details-content{content-visibility:visible;display:block}
svg{print-color-adjust:exact}
}
@media (forced-colors:active){
.pc ::before{color:CanvasText}
.pc-few .pc-bar{outline:1px solid}
:is(.pc-scale,.pc-chart) :is(rect,path):not(.pc-gaps){stroke:CanvasText}
.pc .pc-gaps{stroke:Canvas}
svg text{fill:CanvasText}
}
`;
