import type { AnyRecorded } from '@cairn/contracts/registry';
import { fairnessScreening } from '@cairn/domain/fairness.decider';
import { StreamParked } from '@cairn/event-store/errors';
import { patiently } from '@cairn/reactor/patiently';
import type { ReactorOptions } from '../options.ts';
import { advanceFairness, type FairnessDue, noFairness } from './fairness.due.ts';
import { screenCycle } from './fairness.screen.ts';

type Known = { covered: Set<string>; isParked: (stream: string) => boolean };

/** Folds events one after the other, and screens the cycle that is due at each, unless these inputs were screened before. */
export const createFairness = (options: ReactorOptions, { covered, isParked }: Known) => {
  const { execute, logger, now = () => new Date() } = options;
  const state = noFairness();
  const screen = async (due: FairnessDue): Promise<void> => {
    const at = await patiently(options, async () => now().toISOString());
    if (at === undefined) return;
    const { cycleId } = due.cycle;
    const command = screenCycle(state, due, { at, isParked });
    const { $correlationId: correlationId } = due.trigger.metadata;
    const sent = { decider: fairnessScreening, id: cycleId, command, facts: undefined };
    const done = await patiently(options, () =>
      execute({ ...sent, correlationId, causationId: due.trigger.id }),
    );
    if (!done) return;
    covered.add(due.screeningKey);
    logger.info(
      { cycleId, trigger: due.trigger.id, findings: command.data.findings.length },
      'cycle screened',
    );
  };
  return async (event: AnyRecorded): Promise<void> => {
    const due = advanceFairness(state, event);
    if (!due || covered.has(due.screeningKey)) return;
    try {
      await screen(due);
    } catch (error) {
      if (!(error instanceof StreamParked)) throw error;
      // It informs and holds nothing up; the next trigger screens the cycle again.
      logger.warn({ cycleId: due.cycle.cycleId }, 'a cycle was not screened: its fairness stream is parked');
    }
  };
};
