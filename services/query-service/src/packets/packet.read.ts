import { noRelation, roleFor } from '@cairn/access/matching';
import { readsReviewAs } from '@cairn/access/recorded-reading';
import { Rejection } from '@cairn/contracts/rejection';
import type { FastifyRequest } from 'fastify';
import { recordAccess, together } from '../access-records/record-access.ts';
import { reflecting } from '../asking/after.ts';
import { viewerIfAny, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { readingOfGivers } from '../feedback/confidential-givers.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';
import { packetWhole } from './packet.query.ts';

type Asked = { reviewId: string; after?: string | undefined };

/**
 * The packet of a review as the caller sees it, after it is recorded that they read it. Throws a `notFound` Rejection if there
 * is none that they may see.
 */
export const readPacket = async (
  context: QueryContext,
  request: Pick<FastifyRequest, 'id' | 'headers' | 'principal'>,
  { reviewId, after }: Asked,
) => {
  const { principal } = request;
  const now = context.now();
  const at = { now: () => now, timeZone: context.timeZone };
  const viewers = {
    viewer: viewerOf(principal, 'ReadPacket', at),
    goals: viewerIfAny(principal, 'ReadGoals', at),
    feedback: viewerIfAny(principal, 'ReadFeedback', at),
    development: viewerIfAny(principal, 'ReadDevelopment', at),
    cards: viewerIfAny(principal, 'ReadScorecard', at),
  };
  await reflecting(context, ['review', 'okr', 'scorecard'], after);
  const found = await packetWhole(context, reviewId, viewers);
  if (!found)
    throw new Rejection('notFound', 'review/not-found', 'There is no review with this id that you may see.');
  const role = readsReviewAs(principal, found) ?? roleFor(principal.roles, 'ReadPacket', noRelation);
  const own = { personId: found.subjectId, kind: 'reviewPacket', id: reviewId } as const;
  const reading = { role: role ?? 'employee', shown: [own] };
  const givers = readingOfGivers(principal, found.feedback);
  await recordAccess(context, request, together(givers, reading));
  noteReviewsRead(context, request, { by: 'packet', reviewIds: [reviewId] });
  return found;
};

export type Packet = Awaited<ReturnType<typeof readPacket>>;
