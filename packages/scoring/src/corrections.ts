/**
 * Something recorded once that a later record may correct, under the same id or by naming it in `corrects`;
 * `revision` is its place in its stream.
 */
export type Recorded = {
  readonly id: string;
  readonly revision: number;
  readonly corrects?: string | undefined;
};

function rootOf(record: Recorded, byId: ReadonlyMap<string, Recorded>): string {
  const seen = new Set<string>();
  let id = record.id;
  let corrected = record.corrects;
  while (corrected !== undefined && !seen.has(id)) {
    seen.add(id);
    id = corrected;
    corrected = byId.get(id)?.corrects;
  }
  return id;
}

/** The records that stand: of each one and its corrections, also corrections of corrections, the latest revision. */
export function standing<T extends Recorded>(records: readonly T[]): T[] {
  const byId = new Map<string, Recorded>(records.map((record) => [record.id, record]));
  const latest = new Map<string, T>();
  for (const record of records) {
    const root = rootOf(record, byId);
    const other = latest.get(root);
    if (other === undefined || record.revision > other.revision) latest.set(root, record);
  }
  return [...latest.values()];
}
