/** The one stylesheet: the page takes what it needs of it, the pane all and its own rules. */
import { squeezedRules } from "./squeeze.ts";
import { CHARTS } from "./styles/charts.ts";
import { LAYOUT } from "./styles/layout.ts";
import { MEDIA } from "./styles/media.ts";
import { PANE } from "./styles/pane.ts";
import { STATES } from "./styles/states.ts";
import { TOKENS } from "./styles/tokens.ts";

/** Rules that page and pane share; a line that names classes is for them alone. */
export const SHARED_STYLES = `${TOKENS}${LAYOUT}${STATES}${CHARTS}${MEDIA}`;

/** Rules of the pane. */
export const STYLES = squeezedRules(`${SHARED_STYLES}${PANE}`);
