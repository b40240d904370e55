/** The theme colours that a webview gets from four of VS Code's own themes, as far as the preview uses them. */

interface Theme {
  /** Class of the webview's body. */
  readonly kind: string;
  readonly colours: Readonly<Record<string, string>>;
}

/** Light Modern, Dark Modern and the two high-contrast themes. */
export const THEMES: Readonly<Record<string, Theme>> = {
  light: {
    kind: "vscode-light",
    colours: {
      "editor-background": "#ffffff",
      "editor-foreground": "#3b3b3b",
      descriptionForeground: "#3b3b3b",
      "widget-border": "#e5e5e5",
      "textCodeBlock-background": "#f8f8f8",
      "textLink-foreground": "#005fb8",
      focusBorder: "#005fb8",
      "charts-green": "#388a34",
      "charts-yellow": "#bf8803",
      "charts-red": "#e51400",
      "button-background": "#005fb8",
      "button-foreground": "#ffffff",
      "button-secondaryBackground": "#e5e5e5",
      "button-secondaryForeground": "#3b3b3b",
    },
  },
  dark: {
    kind: "vscode-dark",
    colours: {
      "editor-background": "#1f1f1f",
      "editor-foreground": "#cccccc",
      descriptionForeground: "#9d9d9d",
      "widget-border": "#313131",
      "textCodeBlock-background": "#2b2b2b",
      "textLink-foreground": "#4daafc",
      focusBorder: "#0078d4",
      "charts-green": "#89d185",
      "charts-yellow": "#cca700",
      "charts-red": "#f14c4c",
      "button-background": "#0078d4",
      "button-foreground": "#ffffff",
      "button-secondaryBackground": "#313131",
      "button-secondaryForeground": "#cccccc",
    },
  },
  "high-contrast": {
    kind: "vscode-high-contrast",
    colours: {
      "editor-background": "#000000",
      "editor-foreground": "#ffffff",
      descriptionForeground: "#ffffff",
      contrastBorder: "#6fc3df",
      "textLink-foreground": "#21a6ff",
      focusBorder: "#f38518",
      "charts-green": "#89d185",
      "charts-yellow": "#cca700",
      "charts-red": "#f14c4c",
      "button-background": "#000000",
      "button-foreground": "#ffffff",
      "button-border": "#6fc3df",
      "button-secondaryForeground": "#ffffff",
    },
  },
  "high-contrast-light": {
    kind: "vscode-high-contrast-light",
    colours: {
      "editor-background": "#ffffff",
      "editor-foreground": "#292929",
      descriptionForeground: "#292929",
      contrastBorder: "#0f4a85",
      "textLink-foreground": "#0f4a85",
      focusBorder: "#006bbd",
      "charts-green": "#374e06",
      "charts-yellow": "#895503",
      "charts-red": "#b5200d",
      "button-background": "#0f4a85",
      "button-foreground": "#ffffff",
      "button-border": "#0f4a85",
      "button-secondaryBackground": "#ffffff",
      "button-secondaryForeground": "#292929",
    },
  },
};

/** A theme as VS Code puts it on a webview. */
export function themeStyles(theme: Theme): string {
  const colours = Object.entries(theme.colours).map(([name, value]) => `--vscode-${name}:${value}`);
  return `html{${colours.join(";")};--vscode-font-family:sans-serif}`;
}
