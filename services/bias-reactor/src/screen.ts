import type { Actor, Instant } from '@cairn/contracts/envelope';
import type { CompleteScreening } from '@cairn/contracts/screening.commands';
import { checksOf } from './checks.ts';
import type { Due } from './due.ts';
import type { ReactorState } from './state.ts';

/** The reactor as an actor. It is no person; its kind is `system`. */
export const reactor: Actor = {
  personId: '00000000-0000-4000-8000-0000b1a50000',
  kind: 'system',
  actingAs: 'system',
  client: 'bias-reactor',
  issuer: 'cairn',
  subject: 'bias-reactor',
};

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
