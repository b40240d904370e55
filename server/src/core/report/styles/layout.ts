/** Type, spacing and the parts of the page. */

/** Rules for everything but tables and drawings. */
export const LAYOUT = `
*{box-sizing:border-box}
body.pc{margin:0;padding:0;background:var(--pc-bg);color:var(--pc-fg);font:15px/1.5 var(--pc-font);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
.pc main{max-width:62rem;margin:0 auto;padding:1.5rem clamp(1rem,4vw,2.5rem) 3rem}
.pc h1{font-size:clamp(1.6rem,5vw,2.1rem);line-height:1.2;letter-spacing:-.015em;margin:.1rem 0 1rem}
.pc h2{font-size:1.2rem;line-height:1.3;margin:0 0 .6rem}
.pc h3{font-size:1rem;margin:1.2rem 0 .4rem}
.pc :is(h1,h2,h3,b,strong,summary,dd,tfoot *){font-weight:650}
.pc small,.pc-note,.pc-meta,.pc dt,.pc caption,.pc thead th,.pc footer,figcaption{font-size:.875rem;font-weight:400;color:var(--pc-dim);letter-spacing:0}
.pc :is(h2,h3) small{margin-left:.35rem}
.pc p{margin:.4rem 0}
.pc a{color:var(--pc-accent)}
.pc code{font:.86em var(--pc-mono);background:none;color:inherit;padding:0}
.pc section{border-top:1px solid var(--pc-line);margin-top:1.9rem;padding-top:1.7rem}
.pc footer{border-top:1px solid var(--pc-line);margin-top:2.2rem;padding-top:1rem}
.pc-lead{font-size:1.08rem;max-width:46rem}
.pc-sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
[width="16"]{vertical-align:-.16em;width:1em;height:1em;fill:currentColor;color:var(--pc-grey)}
#pc-ok{color:var(--pc-g)}#pc-bad{color:var(--pc-r)}#pc-warn,#pc-half,#pc-pause{color:var(--pc-y)}
.pc-cut,.pc-out{fill:none;stroke:var(--pc-bg);stroke-width:1.8}.pc-out{stroke:currentColor}
.pc-gap{font-style:italic;font-weight:400;color:var(--pc-dim)}
.pc-tag{font:600 .75rem var(--pc-mono);color:var(--pc-dim);white-space:nowrap}
.pc-standing{display:grid;grid-template-columns:1fr auto;column-gap:1.5rem;align-items:center;border:1px solid var(--pc-line);border-left:6px solid var(--pc-y);border-radius:6px;padding:1rem 1.2rem .7rem;margin:0 0 1rem;background:var(--pc-soft)}
.pc-v-go{border-left-color:var(--pc-g)}.pc-v-kill{border-left-color:var(--pc-r)}.pc-v-closed,.pc-v-none{border-left-color:var(--pc-grey)}
.pc .pc-verdict{font-size:1.3rem;margin:0;line-height:1.3}
.pc-verdict [width]{width:1.15em;height:1.15em;vertical-align:-.2em;margin-right:.15em}
.pc .pc-score{margin:0;text-align:right;line-height:1.15}.pc-score strong{font-size:2.6rem;letter-spacing:-.03em}.pc-score span{margin-left:.3rem}.pc-score small{display:block}
.pc-reason,.pc-scale{grid-column:1/-1}.pc ul.pc-reason{margin:.5rem 0}
.pc-figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.6rem,1fr));gap:.9rem 1.2rem;margin:1rem 0}
.pc dd{margin:0}.pc-figures .pc-note{display:block}
.pc :is(.pc-steps,.pc-gates,.pc-checks,.pc-findings,.pc-columns){list-style:none;padding:0;margin:.4rem 0}
:is(.pc-steps,.pc-checks,.pc-findings)>li{border-top:1px solid var(--pc-line);padding:.55rem 0}
:is(.pc-steps,.pc-checks,.pc-findings)>:first-child{border-top:0}
.pc-steps{counter-reset:s}
.pc .pc-steps>li{counter-increment:s;position:relative;padding-left:2.1rem}
.pc-steps>li::before{content:counter(s);position:absolute;left:0;width:1.5rem;line-height:1.4rem;border-radius:50%;border:1px solid var(--pc-line);font-size:.8125rem;text-align:center}
:is(.pc-steps,.pc-findings) p{margin:.1rem 0;max-width:52rem}
.pc-questions{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:.8rem;margin:.4rem 0 0}
.pc-questions>div{border:1px solid var(--pc-line);border-left:4px solid var(--pc-g);border-radius:5px;padding:.6rem .9rem}
.pc-questions>.pc-no{border-left:4px dashed var(--pc-r)}
.pc-questions dd{font-weight:400}.pc-questions b{color:var(--pc-fg);white-space:nowrap}
.pc-pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,25rem),1fr));gap:0 2.4rem}
.pc-headline strong{font-size:1.7rem;letter-spacing:-.02em}
.pc-gates{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.5rem}
.pc-gates li{border:1px solid var(--pc-line);border-radius:5px;padding:.45rem .7rem;line-height:1.35}.pc-gates small{display:block}
.pc-gates .pc-now{border:2px solid var(--pc-fg)}
.pc-columns{columns:20rem;column-gap:2.4rem}.pc-columns li{break-inside:avoid;padding:.12rem 0}
.pc-plain{margin:.3rem 0;padding-left:1.2rem}td .pc-plain{margin:0}
.pc details{margin:.6rem 0}
.pc summary{cursor:pointer;padding:.25rem 0;min-height:24px;width:fit-content}
.pc summary:hover{text-decoration:underline}
.pc :focus-visible{outline:2px solid var(--pc-accent);outline-offset:2px}
`;
