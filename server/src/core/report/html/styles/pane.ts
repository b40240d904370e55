/** What only the pane in VS Code has: the theme's colours, buttons, boxes to tick, the banner. */

/** Rules of the pane, after those of the page. */
export const PANE = `
.pc-pane{--pc-bg:var(--vscode-editor-background,#fff);--pc-fg:var(--vscode-editor-foreground,#1c2330);--pc-dim:var(--vscode-descriptionForeground,#556070);
--pc-line:var(--vscode-widget-border,var(--vscode-panel-border,#d5dae1));--pc-soft:var(--vscode-textCodeBlock-background,#f4f6f8);
--pc-accent:var(--vscode-textLink-foreground,#0a5ca8);
--pc-g:var(--vscode-charts-green,#23803f);--pc-y:var(--vscode-charts-yellow,#b27b00);--pc-r:var(--vscode-charts-red,#c62f2f);
--pc-font:var(--vscode-font-family,system-ui,sans-serif);--pc-mono:var(--vscode-editor-font-family,monospace)}
.pc-pane .vscode-dark,.pc-pane .vscode-high-contrast{color-scheme:dark;--pc-a:#5b93c9;--pc-b:#345a7d;--pc-c:#6fa77f;--pc-d:#a87d2d;--pc-e:#a58bc8;--pc-f:#5b6572}
.pc-pane .vscode-light,.pc-pane .vscode-high-contrast-light{color-scheme:light;--pc-a:#2f5f8f;--pc-b:#8db4d6;--pc-c:#5b8c6a;--pc-d:#d3a24a;--pc-e:#8b6fae;--pc-f:#b9c0c9}
.pc-pane .vscode-high-contrast{--pc-line:var(--vscode-contrastBorder,#6fc3df);--pc-soft:var(--pc-bg);--pc-dim:var(--vscode-editor-foreground)}
.pc-pane .vscode-high-contrast-light{--pc-line:var(--vscode-contrastBorder,#0f4a85);--pc-soft:var(--pc-bg);--pc-dim:var(--vscode-editor-foreground)}
.pc-button,.pc-link{font:inherit;min-height:26px;min-width:26px;cursor:pointer;border-radius:3px}
.pc-button{background:var(--vscode-button-background,#0a5ca8);color:var(--vscode-button-foreground,#fff);border:1px solid var(--vscode-button-border,transparent);padding:.1rem .65rem;font-size:.875rem;margin:.15rem .3rem .15rem 0}
.pc-button:hover{background:var(--vscode-button-hoverBackground,#084a87)}
.pc-quiet{background:var(--vscode-button-secondaryBackground,transparent);color:var(--vscode-button-secondaryForeground,inherit);border-color:var(--vscode-button-border,var(--pc-line))}
.pc-quiet:hover{background:var(--vscode-button-secondaryHoverBackground,var(--pc-soft))}
.pc-go{font:inherit;max-width:100%;overflow-wrap:anywhere;text-align:inherit;color:inherit;background:none;border:0;padding:0;min-height:24px;min-width:24px;cursor:pointer;text-decoration:underline dotted var(--pc-dim);text-underline-offset:.2em}.pc-go:hover{color:var(--pc-accent)}
.pc-link{background:none;border:0;color:var(--pc-accent);padding:0 .2rem;margin-right:.3rem;text-decoration:underline;text-underline-offset:.15em;font-size:.875rem}
.pc-findings :is(.pc-button,.pc-link){font-family:var(--pc-font)}
.pc-lines:not(.pc-n4) th .pc-go{overflow-wrap:break-word}
.pc-fixes{display:inline-block}p.pc-fixes{display:block}
.pc-boxes small{display:inline-block}.pc-boxes li{padding:.1rem 0}.pc-boxes label{display:flex;gap:.5rem;align-items:flex-start;min-height:24px;cursor:pointer;padding:.12rem 0}
.pc-boxes input{width:18px;height:18px;margin:.2rem 0 0;flex:none;accent-color:var(--pc-accent)}
.pc-outcome{font-weight:600;font-size:1.05rem;min-height:1.5em}
.pc-banner{position:sticky;top:0;z-index:1;background:var(--pc-soft);border-bottom:2px solid var(--pc-y);padding:.5rem 1rem;margin:0}.pc-banner:empty{display:none}
.pc-pane main{padding-top:1rem}.pc-stale main{opacity:.62}.pc-lit{box-shadow:-4px 0 0 var(--pc-accent)}
.pc-pane :focus-visible{outline-color:var(--vscode-focusBorder,currentColor)}
.pc ul.pc-boxes{list-style:none;padding:0;margin:.3rem 0}.pc .pc-boxes code{font:600 .75rem var(--pc-mono);color:var(--pc-dim)}
@media print{.pc button,.pc-what-if{display:none}}
@media (prefers-reduced-motion:no-preference){.pc-lit{transition:box-shadow .15s}}
`;
