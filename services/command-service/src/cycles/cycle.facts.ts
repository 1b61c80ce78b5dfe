import { isDetector, isOrganisationDetector } from '@cairn/bias/detector-versions';
import { refusedSettings } from '@cairn/bias/setting-ranges';
import type { CycleCommand, ReservePeriod } from '@cairn/contracts/cycle.commands';
import type { CyclePolicy } from '@cairn/contracts/cycle.values';
import { calendarStream, splitStream } from '@cairn/contracts/streams';
import { calendar, type CalendarFacts, overlapping, isReserved } from '@cairn/domain/calendar.decider';
import { copiedCycle } from '@cairn/domain/cycle.copy';
import { cycle, type CycleFacts, noCycleFacts } from '@cairn/domain/cycle.decider';
import type { RuleFacts } from '@cairn/domain/cycle.form';
import { cycleTemplate } from '@cairn/domain/cycle-template.decider';
import { templatedCycle } from '@cairn/domain/cycle-template.rules';
import { person } from '@cairn/domain/person.decider';
import { employmentOf } from '@cairn/domain/person.state';
import { population } from '@cairn/domain/population.decider';
import { versions } from '@cairn/scoring/versions';
import type { CommandContext } from '../context.ts';
import { isLaunching } from './is-launching.ts';
import { openReviewsOf } from './open-reviews.ts';
import { isFounded } from '../people/person.facts.ts';

export const { id: calendarId } = splitStream(calendarStream);

/** Which of the overlapping reservations belong to cycles that were never opened. */
export const calendarFacts = async (
  { execute }: CommandContext,
  { data }: ReservePeriod,
): Promise<CalendarFacts> => {
  const { state } = await execute.state(calendar, calendarId);
  const ids = overlapping(state, data).map(({ cycleId }) => cycleId);
  const cycles = await Promise.all(ids.map((each) => execute.state(cycle, each)));
  return { neverOpened: new Set(ids.filter((_, i) => cycles[i]?.state.status === 'unset')) };
};

/** Whether the formulas and detectors of a policy exist. */
export const ruleFacts = ({ scoringVersion, detectors, thresholds }: CyclePolicy): RuleFacts => ({
  scoringIsKnown: versions.has(scoringVersion),
  refusedSettings: refusedSettings(thresholds ?? {}),
  unknownDetectors: Object.entries(detectors).flatMap(([name, version]) =>
    isDetector(name, version) || isOrganisationDetector(name, version) ? [] : [name],
  ),
});

/** What the calendar, the units, the formulas and the detectors tell about a cycle before it is opened. */
export const cycleFacts = async (context: CommandContext, command: CycleCommand): Promise<CycleFacts> => {
  if (command.type === 'CloseCycle') {
    const { cycleId } = command.data;
    // Read first: the reviews of a launch that ends meanwhile are then found.
    const launching = await isLaunching(context, cycleId);
    return { ...noCycleFacts, launching, openReviews: [...(await openReviewsOf(context, cycleId)).keys()] };
  }
  if (command.type === 'CopyCycle') {
    const { state: copied } = await context.execute.state(cycle, command.data.copyOf);
    return { ...(await cycleFacts(context, copiedCycle(command, copied))), copied };
  }
  if (command.type === 'OpenCycleFromTemplate') {
    const { state: template } = await context.execute.state(cycleTemplate, command.data.templateId);
    return { ...(await cycleFacts(context, templatedCycle(command, template))), template };
  }
  if (command.type !== 'OpenCycle') {
    const { cycleId, personId, employmentId } = command.data;
    const { state } = await context.execute.state(person, personId);
    const { left } = (await context.execute.state(population, cycleId)).state;
    const isTheirEmployment = employmentOf(state, employmentId) !== undefined;
    return { ...noCycleFacts, isTheirEmployment, hasLeft: left.has(employmentId) };
  }
  const { cycleId, scope, policy } = command.data;
  const { state } = await context.execute.state(calendar, calendarId);
  return {
    ...noCycleFacts,
    periodIsReserved: isReserved(state, cycleId),
    scopeIsKnown: scope === 'organisation' || (await isFounded(context, scope)),
    ...ruleFacts(policy),
  };
};
