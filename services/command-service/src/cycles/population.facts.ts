import { including } from '@cairn/contracts/cycle-eligibility';
import { dayOf } from '@cairn/contracts/day';
import type { AddLateJoiner, PopulationCommand } from '@cairn/contracts/population.commands';
import { reviewKinds } from '@cairn/contracts/review.values';
import { cycle } from '@cairn/domain/cycle.decider';
import { openingFor } from '@cairn/domain/population.members';
import type { PopulationFacts } from '@cairn/domain/population.state';
import { review } from '@cairn/domain/review.decider';
import { noFacts, type ReviewFacts } from '@cairn/domain/review.facts';
import type { Review } from '@cairn/domain/review.state';
import { placeOf } from '@cairn/event-store/decode';
import type { CommandContext } from '../context.ts';
import { openingFacts } from '../reviews/review.facts.ts';

/** The last event of the log. */
const endOfLog = async ({ store }: CommandContext): Promise<PopulationFacts['upTo']> => {
  for await (const entry of store.readAll({ direction: 'backwards', limit: 1 })) {
    const { position, id } = placeOf(entry);
    return { position: String(position), eventId: id };
  }
  return null;
};

/** The reviews of an employment in a cycle, of all kinds. */
export const reviewsIn = async (
  { execute, deriveId }: CommandContext,
  { employmentId, cycleId }: { employmentId: string; cycleId: string },
): Promise<Review[]> => {
  const found = await Promise.all(
    reviewKinds.map((kind) => execute.state(review, deriveId('review', employmentId, cycleId, kind))),
  );
  return found.flatMap(({ state }) => (state.status === 'unopened' ? [] : [state]));
};

/** What the opening of a late joiner's review rests on. They take part, whoever was eligible before. */
export const lateOpening = async (context: CommandContext, command: AddLateJoiner): Promise<ReviewFacts> => {
  const facts = await openingFacts(context, openingFor(command));
  if (facts.cycle.status === 'unset') return facts;
  return { ...facts, cycle: { ...facts.cycle, ...including(facts.cycle, command.data.employmentId) } };
};

/** What other streams tell about who gets a review in a cycle. */
export const populationFacts = async (
  context: CommandContext,
  command: PopulationCommand,
): Promise<PopulationFacts> => {
  const { type, data } = command;
  return {
    cycle: (await context.execute.state(cycle, data.cycleId)).state,
    upTo: type === 'RequestLaunch' ? await endOfLog(context) : null,
    day: dayOf(context.now(), context.timeZone),
    reviews: 'employmentId' in data ? await reviewsIn(context, data) : [],
    opening: type === 'AddLateJoiner' ? await lateOpening(context, command) : noFacts,
  };
};
