/** The shapes of states, drawn before their words: a circle, an octagon, a triangle … with the sign cut out of it. */

/** Every state by its shape. */
export const STATES = `
:is(.pc-ok,.pc-bad,.pc-warn,.pc-info,.pc-later,.pc-none,.pc-half,.pc-pause)::before{content:"";display:inline-block;width:1em;height:1em;margin-right:.3em;vertical-align:-.15em;border-radius:50%;background:currentColor;color:var(--pc-grey);print-color-adjust:exact;forced-color-adjust:none}
.pc-ok::before{color:var(--pc-g);clip-path:polygon(evenodd,0 0,0 100%,100% 100%,100% 0,0 0,23% 56%,31% 47%,42% 58%,70% 29%,78% 37%,43% 75%,23% 56%)}
.pc-bad::before{color:var(--pc-r);border-radius:0;clip-path:polygon(evenodd,30% 0,70% 0,100% 30%,100% 70%,70% 100%,30% 100%,0 70%,0 30%,30% 0,35% 27%,50% 42%,65% 27%,73% 35%,58% 50%,73% 65%,65% 73%,50% 58%,35% 73%,27% 65%,42% 50%,27% 35%,35% 27%)}
.pc-warn::before{color:var(--pc-y);border-radius:0;clip-path:polygon(evenodd,50% 4%,99% 94%,1% 94%,50% 4%,44% 34%,56% 34%,56% 66%,44% 66%,44% 34%,44% 75%,56% 75%,56% 85%,44% 85%,44% 75%,44% 34%)}
.pc-pause::before{color:var(--pc-y);clip-path:polygon(evenodd,0 0,0 100%,100% 100%,100% 0,0 0,32% 29%,43% 29%,43% 71%,32% 71%,32% 29%,57% 29%,68% 29%,68% 71%,57% 71%,57% 29%,32% 29%)}
.pc-none::before{border-radius:0;clip-path:inset(44% 12%)}
:is(.pc-info,.pc-later,.pc-half)::before{--i:linear-gradient(currentColor 0 0)50%;--o:radial-gradient(closest-side,#0000 74%,currentColor 80%)}
.pc-later::before{background:repeating-conic-gradient(currentColor 0 27deg,#0000 0 45deg);mask:var(--o)}
.pc-half::before{color:var(--pc-y);background:linear-gradient(90deg,#0000 50%,currentColor 0),var(--o)}
.pc-info::before{background:var(--i)78%/.12em .34em no-repeat,var(--i)24%/.12em .12em no-repeat,var(--o)}
`;
