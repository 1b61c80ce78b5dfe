import type { QueryContext } from '../context.ts';
import { type FeedbackFilter, pageOfFeedback } from './feedback.sql.ts';
import { type FeedbackRow, showFeedback } from './feedback.view.ts';
import { type Head, reflected } from '../asking/head.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';

/** A page of feedback, newest first; `next` is the position to go on before. */
export const feedbackPage = async (
  context: QueryContext,
  filter: FeedbackFilter,
  { viewer, before, limit }: { viewer: Viewer; before: string | undefined; limit: number },
) => {
  const query = pageOfFeedback(filter, viewer, { before, limit: limit + 1 });
  const [rows] = await select<{ head: Head; feedback: FeedbackRow[] }>(context, query);
  const found = rows?.feedback ?? [];
  const shown = found.slice(0, limit);
  return {
    feedback: shown.map(showFeedback),
    next: found.length > limit ? String(shown.at(-1)?.position) : null,
    ...reflected({ review: rows?.head ?? null }),
  };
};
