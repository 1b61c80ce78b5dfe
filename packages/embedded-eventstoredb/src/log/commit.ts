import type { Group } from './group.ts';
import { nameKey } from './names.ts';
import { needSpace } from './space.ts';
import { encodeRun, type Tables } from './tables.ts';

/**
 * Commits a group in one transaction and resolves when it is on disk. Rejects with `DiskFull` before it is full. All puts happen in one turn of the event
 * loop, which is what binds them into one transaction.
 */
export const commitGroup = async (
  { dir, root, blocks, runs, names }: Tables,
  group: Group,
): Promise<void> => {
  needSpace(dir, group.bytes);
  const puts: Promise<boolean>[] = [];
  for (const { key, bytes } of group.blocks) puts.push(blocks.put(key, bytes));
  for (const { stream, run } of group.runs) puts.push(runs.put([stream, run.first], encodeRun(run)));
  for (const { name, number } of group.names) puts.push(names.put(nameKey(name), number));
  const done = await Promise.all(puts);
  if (!done.every(Boolean)) throw new Error('the store refused a write');
  root.resetReadTxn();
};
