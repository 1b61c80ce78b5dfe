import type { AnyEvent } from '@cairn/contracts/event-type';
import type { GiveFeedback } from '@cairn/contracts/feedback.commands';
import type { Folding } from '@cairn/event-store/load';
import { keyReused } from '@cairn/event-store/refusals';
import type { RequestHeaders } from '../command-route.ts';
import type { CommandContext } from '../context.ts';

/**
 * Refuses an Idempotency-Key under which the giver has given feedback of the other kind, merged or not. Both kinds get the
 * same id from a key, but each has a stream of its own, which does not know the keys of the other.
 */
export const refuseKeyOf =
  <S, E extends AnyEvent>(other: Folding<S, E>) =>
  async (
    { execute }: CommandContext,
    { data: { feedbackId } }: GiveFeedback,
    { idempotency }: RequestHeaders,
  ): Promise<void> => {
    if (idempotency && (await execute.state(other, feedbackId)).revision >= 0) throw keyReused();
  };
