import type { CopyCycle, OpenCycle, OpenCycleFromTemplate } from '@cairn/contracts/cycle.commands';
import { calendar } from '@cairn/domain/calendar.decider';
import { copiedCycle } from '@cairn/domain/cycle.copy';
import { cycle } from '@cairn/domain/cycle.decider';
import { cycleTemplate } from '@cairn/domain/cycle-template.decider';
import { templatedCycle } from '@cairn/domain/cycle-template.rules';
import { rhythmOf } from '@cairn/contracts/cycle-rhythm';
import type { RequestHeaders } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { calendarFacts, calendarId, cycleFacts } from './cycle.facts.ts';

/**
 * Takes the cycle's period in the calendar before the cycle is opened in its own stream. The opening is decided first, so
 * that a cycle that is refused takes no period. After a failure in between, the same request with the same Idempotency-Key
 * completes it.
 */
export const reservePeriod = async (
  context: CommandContext,
  open: OpenCycle,
  { idempotency, correlationId, causationId }: RequestHeaders,
): Promise<void> => {
  cycle.decide(open, cycle.initial, { ...(await cycleFacts(context, open)), periodIsReserved: true });
  const { cycleId, kind, scope, evaluationPeriod, rhythm = rhythmOf(evaluationPeriod) } = open.data;
  const command = {
    ...open,
    type: 'ReservePeriod',
    data: { cycleId, kind, scope, rhythm, period: evaluationPeriod },
  } as const;
  await context.execute({
    decider: calendar,
    id: calendarId,
    command,
    facts: () => calendarFacts(context, command),
    idempotency,
    correlationId,
    causationId,
  });
};

/** Takes the period of a copy, as `reservePeriod` does. */
export const reserveNextPeriod = async (
  context: CommandContext,
  copy: CopyCycle,
  headers: RequestHeaders,
): Promise<void> => {
  const { state } = await context.execute.state(cycle, copy.data.copyOf);
  await reservePeriod(context, copiedCycle(copy, state), headers);
};

/** Takes the period of a cycle that is opened from a template, as `reservePeriod` does. */
export const reserveTemplatedPeriod = async (
  context: CommandContext,
  open: OpenCycleFromTemplate,
  headers: RequestHeaders,
): Promise<void> => {
  const { state } = await context.execute.state(cycleTemplate, open.data.templateId);
  await reservePeriod(context, templatedCycle(open, state), headers);
};
