/** The first start. */
export function FirstStart() {
  return null;
}
