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
.pc-card p,.pc-card ul{margin:.25rem 0}
.pc-card dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.4rem 0}
.pc-card dd{font-weight:400}
@media print{
@page{size:A4 landscape;margin:10mm}
.pc-portfolio{font-size:8.5pt;line-height:1.3}
.pc-portfolio table{font-size:8pt;margin:.3rem 0}
.pc-portfolio :is(section,footer){margin-top:.6rem;padding-top:.6rem}
.pc-triage :is(td,th):nth-child(n){display:table-cell;padding:.15rem .5rem .15rem 0;min-width:0}
.pc-once{display:none}
.pc-cards{grid-template-columns:1fr 1fr;gap:.4rem}
.pc-card{padding:.3rem .5rem}
}
`;
