import { needSpace } from '../disk/space.ts';
import type { Journal } from '../journal/journal.ts';
import type { Mover } from '../journal/mover.ts';
import type { WriteGroup } from './write-group.ts';

/** Where groups are written to. */
export type GroupStore = { readonly dir: string; readonly journal: Journal; readonly mover: Mover };

/**
 * Writes a group to the journal and resolves when it is on disk. Rejects with `DiskFull` early enough that what is in
 * the journal can still be moved to the tables.
 */
export const commitGroup = async ({ dir, journal, mover }: GroupStore, group: WriteGroup): Promise<void> => {
  if (group.blocks.length === 0) return;
  needSpace(dir, group.bytes + mover.backlog());
  await journal.write(group);
};
