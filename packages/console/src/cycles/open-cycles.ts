import { allPages } from '../api/all-pages.ts';
import { query } from '../api/query.ts';

/** Every cycle of a kind that is not closed, in the order in which they were opened. */
export const openCycles = (kind: 'okr' | 'review', signal: AbortSignal) =>
  allPages(async (cursor) => {
    const filters = { kind, open: 'true' as const, limit: 100, ...(cursor && { cursor }) };
    const { cycles, next } = await query('/v1/cycles', { filters, signal });
    return { rows: cycles, next };
  });
