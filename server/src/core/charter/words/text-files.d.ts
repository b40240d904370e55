/** Word lists are bundled as texts. */
declare module "*.txt" {
  const text: string;
  export = text;
}
