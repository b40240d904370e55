/** What the triage page and panel look like beyond the report. */

/** A wide table, verdicts that do not break, and paper that lies on its side. */
export const TRIAGE_STYLES = `
.pc-portfolio{max-width:104rem}
.pc-triage{line-height:1.4}
.pc-triage thead th{vertical-align:bottom}
.pc-triage :is(td,th):nth-child(2){white-space:nowrap}
.pc-triage :is(td,th):is(:nth-child(n+4):nth-child(-n+9),:nth-child(12),:nth-child(13)){text-align:right}
.pc-triage td:is(:nth-child(12),:nth-child(13)){white-space:nowrap}
.pc-triage tbody th{font-weight:650;min-width:9rem;overflow-wrap:anywhere}
.pc-triage td:last-child{overflow-wrap:anywhere}
@media (min-width:1101px){.pc-triage td:last-child{min-width:14rem}}
.pc-triage small{display:block}
.pc-people td{overflow-wrap:anywhere}
@media (max-width:1100px){.pc-triage :is(td,th):nth-child(n+5):nth-child(-n+9){display:none}}
@media (min-width:561px) and (max-width:860px){.pc-triage :is(td,th):is(:nth-child(3),:nth-child(11),:nth-child(13)){display:none}.pc-triage tbody th{min-width:0}.pc-people :is(td,th):is(:nth-child(5),:nth-child(7)){display:none}}
@media (max-width:560px){.pc .pc-triage :is(td,th):nth-child(n){text-align:left;min-width:0}.pc .pc-triage td:nth-child(n+10){display:flex;gap:1rem}.pc .pc-triage td:last-child{display:block}}
.pc-cards{display:grid;gap:.9rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,32rem),1fr));margin:.6rem 0}
.pc-card{border:1px solid var(--pc-line);border-left:6px solid var(--pc-y);border-radius:5px;padding:.7rem 1rem;break-inside:avoid}
.pc-card h3{margin:0 0 .3rem}
.pc-card.pc-v-kill{border-left-color:var(--pc-r)}
.pc-done{border-left-color:var(--pc-grey);align-self:start}
.pc-done :is(s,.pc-go){text-decoration:line-through}
.pc-card p,.pc-card ul{margin:.25rem 0}
.pc-card dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.4rem 0}
.pc-card dd{font-weight:400}
@media print{
@page{size:A4 landscape;margin:10mm}
.pc-portfolio{font-size:8.5pt;line-height:1.3}
.pc-portfolio h1{font-size:15pt;margin:0 0 .2rem}
.pc-portfolio h2{font-size:10.5pt;margin:0 0 .2rem}
.pc-portfolio h3{font-size:9.5pt}
.pc-portfolio :is(small,dt,caption,footer,.pc-note,.pc-meta){font-size:7.5pt}
.pc-portfolio p{margin:.15rem 0}
.pc-portfolio .pc-figures{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.3rem 0}
.pc-portfolio :is(table,ul){font-size:7.5pt;margin:.15rem 0}
.pc-portfolio thead th{font-size:7.5pt}
#pc-d-often ul{columns:2}
.pc-portfolio :is(td,th){padding-top:.1rem;padding-bottom:.1rem}
.pc-portfolio :is(section,footer){margin-top:.35rem;padding-top:.35rem}
.pc-triage :is(td,th):nth-child(n){display:table-cell;padding:.1rem .5rem .1rem 0;min-width:0}
.pc-once{display:none}
.pc-cards{grid-template-columns:1fr 1fr 1fr;gap:.3rem;margin:.2rem 0}
.pc-card{padding:.2rem .45rem;font-size:7.5pt}
.pc-card dl{gap:0 .5rem;margin:.15rem 0}
.pc-card :is(p,h3){margin:.1rem 0}
}
`;

/** What only the panel has: tabs, controls, what is crossed off. */
export const PORTFOLIO_STYLES = `${TRIAGE_STYLES}
.pc-pane main{max-width:104rem}
.pc-tabs{display:flex;flex-wrap:wrap;gap:.2rem;border-bottom:1px solid var(--pc-line);margin-bottom:1.2rem}
.pc-tabs button{font:inherit;font-weight:600;color:inherit;background:none;border:0;border-bottom:3px solid transparent;padding:.35rem .8rem;min-height:32px;cursor:pointer}
.pc-tabs button[aria-selected=true]{border-bottom-color:var(--pc-accent)}
.pc-tabs button:hover{color:var(--pc-accent)}
[role=tabpanel]>:first-child,[role=tabpanel]>:is([id$=-controls],[id$=-tools]){border-top:0;margin-top:0;padding-top:0}
.pc-controls{display:flex;flex-wrap:wrap;gap:.5rem 1.1rem;margin:.8rem 0 .3rem}
.pc-controls label{display:flex;align-items:center;gap:.4rem;font-size:.875rem;max-width:100%}
.pc-controls select{font:inherit;min-height:26px;min-width:0;max-width:14rem;color:var(--vscode-dropdown-foreground,var(--pc-fg));background:var(--vscode-dropdown-background,var(--pc-bg));border:1px solid var(--vscode-dropdown-border,var(--pc-line));border-radius:3px}
.pc-triage thead .pc-go{font-weight:inherit;overflow-wrap:normal}
.pc-triage thead [aria-sort]{text-decoration:underline;text-underline-offset:.3em}
.pc-card dt .pc-button{margin:0}
@media print{.pc-tabs,.pc-controls,.pc-tools,.pc-banner{display:none}}
`;
