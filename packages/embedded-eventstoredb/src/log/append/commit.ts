import type { Group } from './write-group.ts';
import type { Journal } from '../journal/journal.ts';
import type { Settler } from '../journal/settle.ts';
import { needSpace } from '../disk/space.ts';

/** Where groups are put. */
export type Store = { readonly dir: string; readonly journal: Journal; readonly settler: Settler };

/**
 * Puts a group in the journal and resolves when it is on disk. Rejects with `DiskFull` while there is still room to move
 * what is in the journal to the tables.
 */
export const commitGroup = async ({ dir, journal, settler }: Store, group: Group): Promise<void> => {
  if (group.blocks.length === 0) return;
  needSpace(dir, group.bytes + settler.backlog());
  await journal.write(group);
};
