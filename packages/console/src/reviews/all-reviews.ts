import { allPages } from '../api/all-pages.ts';
import { query } from '../api/query.ts';
import type { Filters } from '../api/types.ts';

/** Every review that the filters let through. */
export const allReviews = (of: Filters<'/v1/review-summaries'>, signal: AbortSignal) =>
  allPages(async (cursor) => {
    const filters = { ...of, limit: 100, ...(cursor && { cursor }) };
    const { reviews, next } = await query('/v1/review-summaries', { filters, signal });
    return { rows: reviews, next };
  });
