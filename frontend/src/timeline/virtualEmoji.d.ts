declare module "virtual:emoji" {
  /** As a `Row`, which cannot be named from here. */
  const rows: readonly (readonly [string, number, string, string, string, readonly string[]])[];
  export default rows;
}
