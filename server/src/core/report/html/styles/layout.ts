/** Type, spacing and the parts of the page. */

/** Rules for everything but states, tables and drawings. */
export const LAYOUT = `
*{box-sizing:border-box}
body.pc{margin:0;padding:0;background:var(--pc-bg);color:var(--pc-fg);font:15px/1.5 var(--pc-font);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-width:62rem;margin:0 auto;padding:1.5rem clamp(1rem,4vw,2.5rem) 3rem}
h1{font-size:clamp(1.6rem,5vw,2.1rem);line-height:1.2;letter-spacing:-.015em;margin:.1rem 0 1rem}
h2{font-size:1.2rem;line-height:1.3;margin:0 0 .6rem}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
h1,h2,h3,b,strong,summary,dd{font-weight:650}
small,dt,caption,footer,figcaption,.pc-note,.pc-meta,:is(.pc-steps,.pc-findings) p+p{font-size:.875rem;font-weight:400;color:var(--pc-dim)}
h2,h3{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:.6rem}
p{margin:.4rem 0}
.pc a{color:var(--pc-accent)}
.pc code{font:.86em var(--pc-mono);background:none;color:inherit;padding:0}
.pc :is(.pc-checks,.pc-questions) code{font:600 .75rem var(--pc-mono);color:var(--pc-dim);white-space:nowrap}
.pc-findings p:last-child{font:.78rem/1.7 var(--pc-mono)}
section,footer{border-top:1px solid var(--pc-line);margin-top:1.9rem;padding-top:1.7rem}
footer{padding-top:1rem}
i{font-weight:400;color:var(--pc-dim)}
dd{margin:0}
details{margin:.6rem 0}
summary{cursor:pointer;padding:.25rem 0;min-height:24px;width:fit-content;&:hover{text-decoration:underline}}
:focus-visible{outline:2px solid var(--pc-accent);outline-offset:2px}
.pc-lead{font-size:1.08rem;max-width:46rem}
.pc-sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.pc-standing,.pc-questions>div,.pc-gates li{border:1px solid var(--pc-line);border-radius:5px}
.pc-standing{display:grid;grid-template-columns:1fr auto;column-gap:1.5rem;align-items:center;border-left:6px solid var(--pc-y);padding:1rem 1.2rem .7rem;margin:0 0 1rem;background:var(--pc-soft)}
.pc-v-go{border-left-color:var(--pc-g)}
.pc-v-kill{border-left-color:var(--pc-r)}
.pc-v-closed,.pc-v-none{border-left-color:var(--pc-grey)}
.pc-verdict{font-size:1.3rem;margin:0;line-height:1.3}
.pc-score{margin:0;text-align:right;line-height:1.15}
.pc-score strong{font-size:2.6rem;letter-spacing:-.03em}
.pc-score span{margin-left:.3rem}
.pc-score small{display:block}
.pc-reason,.pc-scale{grid-column:1/-1}
ul.pc-reason{margin:.5rem 0}
.pc-figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(8.4rem,45%),1fr));gap:.9rem 1.2rem;margin:1rem 0}
:is(.pc-figures,.pc-gates) small{display:block}
:is(.pc-steps,.pc-gates,.pc-checks,.pc-findings,.pc-columns){list-style:none;padding:0;margin:.4rem 0}
:is(.pc-steps,.pc-checks,.pc-findings)>li{border-top:1px solid var(--pc-line);padding:.55rem 0;&:first-child{border-top:0}}
.pc-steps{counter-reset:s}
.pc .pc-steps>li{counter-increment:s;position:relative;padding-left:2.1rem}
.pc-steps>li::before{content:counter(s);position:absolute;left:0;width:1.5rem;line-height:1.4rem;border-radius:50%;border:1px solid var(--pc-line);font-size:.8125rem;text-align:center}
:is(.pc-steps,.pc-findings) p{margin:.1rem 0;max-width:52rem}
.pc-questions{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:.8rem;margin:.4rem 0 0}
.pc-questions>div{border-left:4px solid var(--pc-g);padding:.6rem .9rem;&:has(.pc-bad){border-left:4px dashed var(--pc-r)}}
.pc-questions dd{font-weight:400}
.pc-questions b{color:var(--pc-fg);white-space:nowrap}
.pc-pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,25rem),1fr));gap:0 2.4rem}
.pc-headline strong{font-size:1.7rem;letter-spacing:-.02em}
.pc-gates{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.5rem}
.pc-gates li{padding:.45rem .7rem;line-height:1.35}
.pc-gates .pc-now{border:2px solid var(--pc-fg)}
.pc-columns{columns:20rem;column-gap:2.4rem}
.pc-columns li{break-inside:avoid;padding:.12rem 0}
.pc-plain{margin:.3rem 0;padding-left:1.2rem}
td .pc-plain{margin:0}
`;
