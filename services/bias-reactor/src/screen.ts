import type { Instant } from '@cairn/contracts/envelope';
import type { CompleteScreening } from '@cairn/contracts/screening.commands';
import { reactor } from './actor.ts';
import { checksOf } from './checks.ts';
import type { Due } from './due.ts';
import type { ReactorState } from './state.ts';

/** The command that screens what is due, based on the log up to its trigger. Call it right after `advance`, before the next event. */
export const screen = (
  state: ReactorState,
  { review, cycle, trigger, upTo, screeningKey }: Due,
  at: Instant,
): CompleteScreening => ({
  type: 'CompleteScreening',
  data: {
    reviewId: review.reviewId,
    context: review.context,
    screeningKey,
    trigger: {
      eventId: trigger.id,
      type: trigger.type,
      stream: trigger.stream,
      revision: trigger.revision,
    },
    covers: review.revision,
    inputsUpTo: { position: upTo.position.toString(), eventId: upTo.id },
    checks: checksOf(state, cycle, review),
    occurredAt: at,
  },
  actor: reactor,
  at,
});
