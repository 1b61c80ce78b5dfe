import { calibrates } from '@cairn/access/calibration.visibility';
import { dayOf } from '@cairn/contracts/day';
import type { Actor } from '@cairn/contracts/envelope';
import { calibration } from '@cairn/domain/calibration.decider';
import type { ReviewFacts } from '@cairn/domain/review.facts';
import type { Review } from '@cairn/domain/review.state';
import type { CommandContext } from '../context.ts';
import { answered } from '../people/inquiry.facts.ts';

/** The session in which a rating is to be moved, and whether the actor calibrates the review in it. */
export const calibratedIn = async (
  context: CommandContext,
  { personId }: Actor,
  { calibrationSessionId, review }: { calibrationSessionId: string; review: Review },
): Promise<Pick<ReviewFacts, 'calibration' | 'calibrates'>> => {
  const { state } = await context.execute.state(calibration, calibrationSessionId);
  const today = dayOf(context.now(), context.timeZone);
  const may =
    state.status !== 'unset' && (await answered(context, calibrates({ personId, today }, state, review)));
  return { calibration: state, calibrates: may };
};
