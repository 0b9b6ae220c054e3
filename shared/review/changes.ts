/** The record with the given fields changed; a field that is absent or undefined stays as it is. */
export function withChanges<Record extends object>(
  record: Record,
  changes: { readonly [Field in keyof Record]?: Record[Field] | undefined },
): Record {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.assign({ ...record }, Object.fromEntries(given));
}
