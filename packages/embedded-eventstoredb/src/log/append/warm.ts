import { idOf, streamOf } from '../../record/fields.ts';
import { emptyView, look } from '../../record/view.ts';
import { TOMBSTONE } from '../../record/write.ts';
import type { Stored } from '../tables/stored.ts';
import type { RecentIds } from './recent-ids.ts';

/** After a restart, the ids of this many events at the end of the log are known again. */
const WARM_EVENTS = 20_000;

/** Adds the ids of the last events, so that a retry after a restart is still recognised as a repeat. */
export const warmRecentIds = ({ index, blocks }: Stored, recent: RecentIds): void => {
  const view = emptyView();
  const found: { stream: string; id: string; revision: number }[] = [];
  let block = blocks.before(Infinity);
  while (block && found.length < WARM_EVENTS) {
    const inBlock: typeof found = [];
    for (let at = 0; at < block.bytes.length; at = view.end) {
      look(view, block.bytes, at);
      inBlock.push({ stream: streamOf(view), id: idOf(view), revision: view.revision });
    }
    for (const event of inBlock.reverse()) found.push(event);
    block = blocks.before(block.key);
  }
  const numbers = new Map<string, number | undefined>();
  for (const { stream, id, revision } of found.reverse()) {
    if (revision === TOMBSTONE) continue;
    if (!numbers.has(stream)) numbers.set(stream, index.numberOf(stream));
    const number = numbers.get(stream);
    if (number !== undefined) recent.add({ stream: number, id, revision });
  }
};
