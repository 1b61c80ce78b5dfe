import type { Principal } from '@cairn/http/principal';
import type { FastifyRequest } from 'fastify';
import type { QueryContext } from '../context.ts';

type Reader = Pick<FastifyRequest, 'id'> & { principal: Principal };

/**
 * Logs which reviews somebody was shown, by what and through which application. It holds ids, and nothing of what was
 * shown.
 */
export const noteReviewsRead = (
  { logger }: Pick<QueryContext, 'logger'>,
  { id, principal }: Reader,
  {
    by,
    reviewIds,
  }: {
    by:
      | 'list'
      | 'summary'
      | 'packet'
      | 'suggestions'
      | 'report'
      | 'replay'
      | 'trail'
      | 'trail as CSV'
      | 'calibration'
      | 'question';
    reviewIds: Iterable<string>;
  },
): void => {
  const reviews = [...new Set(reviewIds)];
  if (reviews.length === 0) return;
  const { personId, onBehalfOf, client, roles } = principal;
  logger.info({ traceId: id, personId, onBehalfOf, client, roles, by, reviews }, 'reviews were read');
};
