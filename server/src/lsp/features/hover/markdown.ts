/** Text from a charter or the schema, made safe for Markdown. */

/** Plain text that Markdown shows as it is. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/([\\`*_{}[\]<>|#])/g, "\\$1");
}

/** A key or value as code. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
