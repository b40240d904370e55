/** Colours and measures: our own light and dark palette; the pane puts VS Code's theme over it. */

/** Custom properties. Status colours are for shapes only; text always has the text colour. */
export const TOKENS = `
:root{color-scheme:light dark;--pc-bg:#fff;--pc-fg:#1c2330;--pc-dim:#556070;--pc-line:#d5dae1;--pc-soft:#f4f6f8;--pc-accent:#0a5ca8;
--pc-g:#23803f;--pc-y:#b27b00;--pc-r:#c62f2f;--pc-grey:#7a8594;--pc-a:#2f5f8f;--pc-b:#8db4d6;--pc-c:#5b8c6a;--pc-d:#d3a24a;--pc-e:#8b6fae;--pc-f:#b9c0c9;
--pc-font:system-ui,sans-serif;--pc-mono:ui-monospace,Menlo,Consolas,monospace}
@media (prefers-color-scheme:dark){:root{--pc-bg:#14181f;--pc-fg:#e3e7ed;--pc-dim:#a0abb9;--pc-line:#343c48;--pc-soft:#1c222b;--pc-accent:#79b8f3;
--pc-g:#3fae5f;--pc-y:#d9a23a;--pc-r:#ef6461;--pc-grey:#8792a1;--pc-a:#5b93c9;--pc-b:#345a7d;--pc-c:#6fa77f;--pc-d:#a87d2d;--pc-e:#a58bc8;--pc-f:#5b6572}}
`;
