import type { CompleteFairnessScreening, KeepFairnessScreening } from '@cairn/contracts/fairness.commands';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { fairnessScreening } from '@cairn/domain/fairness.decider';
import { StreamParked } from '@cairn/event-store/errors';
import { patiently } from '@cairn/reactor/patiently';
import { reactor } from '../actor.ts';
import type { ReactorOptions } from '../options.ts';
import { advanceFairness, type FairnessDue, noFairness } from './fairness.due.ts';
import { screenCycle } from './fairness.screen.ts';

/** `covered`: the keys of all screenings, and the requests that led to no screening of their own. */
type Known = { covered: Set<string>; isParked: (stream: string) => boolean };

/**
 * Folds events one after the other, and screens the cycle that is due at each, unless these inputs were screened before. Then
 * a request is answered with the screening that stands.
 */
export const createFairness = (options: ReactorOptions, { covered, isParked }: Known) => {
  const { execute, logger, now = () => new Date() } = options;
  const state = noFairness();
  const append = (due: FairnessDue, command: CompleteFairnessScreening | KeepFairnessScreening) =>
    patiently(options, () =>
      execute({
        decider: fairnessScreening,
        id: due.cycle.cycleId,
        command,
        facts: undefined,
        correlationId: due.trigger.metadata.$correlationId,
        causationId: due.trigger.id,
      }),
    );
  const keep = async (due: FairnessDue, at: string): Promise<void> => {
    const { cycleId } = due.cycle;
    const data = { cycleId, requestId: due.trigger.id, screeningKey: due.screeningKey, occurredAt: at };
    if (!(await append(due, { type: 'KeepFairnessScreening', data, actor: reactor, at }))) return;
    covered.add(due.trigger.id);
    logger.info({ cycleId, trigger: due.trigger.id }, 'nothing changed since the cycle was screened');
  };
  const screen = async (due: FairnessDue, at: string): Promise<void> => {
    const command = screenCycle(state, due, { at, isParked });
    const done = await append(due, command);
    if (!done) return;
    covered.add(due.screeningKey);
    // Another reactor has just screened these inputs, perhaps at another trigger: then a request has no answer yet.
    if (done.decidedNothing)
      return due.trigger.type === 'FairnessScreeningRequested' ? keep(due, at) : undefined;
    const { cycleId } = due.cycle;
    const findings = command.data.findings.length;
    logger.info({ cycleId, trigger: due.trigger.id, findings }, 'cycle screened');
  };
  const stepFor = (due: FairnessDue) => {
    if (!covered.has(due.screeningKey)) return screen;
    const isAnswered = due.trigger.type !== 'FairnessScreeningRequested' || covered.has(due.trigger.id);
    return isAnswered ? undefined : keep;
  };
  return async (event: AnyRecorded): Promise<void> => {
    const due = advanceFairness(state, event);
    const step = due && stepFor(due);
    if (!due || !step) return;
    try {
      const at = await patiently(options, async () => now().toISOString());
      if (at !== undefined) await step(due, at);
    } catch (error) {
      if (!(error instanceof StreamParked)) throw error;
      // It informs and holds nothing up; the next trigger screens the cycle again.
      logger.warn({ cycleId: due.cycle.cycleId }, 'a cycle was not screened: its fairness stream is parked');
    }
  };
};
