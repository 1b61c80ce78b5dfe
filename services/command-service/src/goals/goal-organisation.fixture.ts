import type { LogEntry } from '@cairn/event-store/decode';
import { now } from '@cairn/testing/clock';
import { expect } from 'vitest';
import { type Caller, type CommandService, startCommandService } from '../command-service.fixture.ts';

const year = now().getUTCFullYear();
/** The year that is running: check-ins of today lie in it. */
export const period = { from: `${year}-01-01`, to: `${year}-12-31` };

/** Makes a thing and gives its id. */
export const make = async (
  service: CommandService,
  by: Caller,
  path: string,
  body: object,
): Promise<string> => {
  const { status, body: answer } = await service.post(by, path, body);
  expect({ path, status, answer }).toMatchObject({ status: 201 });
  return answer.id;
};

const employ = async (service: CommandService, hr: Caller, unitId: string): Promise<string> => {
  const personId = await make(service, hr, '/people', { name: 'Somebody' });
  const from = { effectiveFrom: `${year - 2}-01-01` };
  await make(service, hr, `/people/${personId}/employments`, from);
  expect((await service.post(hr, `/people/${personId}/units`, { unitId, ...from })).status).toBe(200);
  return personId;
};

/**
 * A service with an open OKR cycle, a strategic objective and four people of one unit: `head` over `boss` over
 * `employee`, and a `colleague` beside them.
 */
export const startOrganisation = async (options: Parameters<typeof startCommandService>[0] = {}) => {
  const service = await startCommandService(options);
  const [hr, strategist] = [await service.caller(['hr']), await service.caller(['strategist'])];
  const unitId = await make(service, hr, '/units', { name: 'Sales', kind: 'team' });
  const [headId, bossId, employeeId, colleagueId] = [
    await employ(service, hr, unitId),
    await employ(service, hr, unitId),
    await employ(service, hr, unitId),
    await employ(service, hr, unitId),
  ];
  const manage = async (personId: string, managerId: string): Promise<void> => {
    const body = { managerId, effectiveFrom: `${year - 1}-01-01` };
    expect((await service.post(hr, `/people/${personId}/managers`, body)).status).toBe(200);
  };
  await manage(bossId, headId);
  await manage(employeeId, bossId);

  const policy = { version: '1', keyResultsPerGoal: { block: 5 } };
  const cycleId = await make(service, hr, '/cycles', {
    name: 'The year',
    kind: 'okr',
    evaluationPeriod: period,
    policy,
  });
  const scorecardId = await make(service, strategist, '/scorecards', {
    name: 'Strategy',
    level: 'enterprise',
  });
  const objectiveId = await make(service, strategist, `/scorecards/${scorecardId}/objectives`, {
    perspectiveId: 'customer',
    name: 'Customers recommend us',
  });
  return {
    service,
    unitId,
    cycleId,
    strategicObjective: { scorecardId, objectiveId },
    hr,
    strategist,
    head: await service.caller(['manager', 'employee'], { personId: headId }),
    boss: await service.caller(['manager', 'employee'], { personId: bossId }),
    employee: await service.caller(['employee'], { personId: employeeId }),
    colleague: await service.caller(['employee', 'manager'], { personId: colleagueId }),
    make: (by: Caller, path: string, body: object) => make(service, by, path, body),
  };
};

export type Organisation = Awaited<ReturnType<typeof startOrganisation>>;

/** The body of a goal that this person sets for themself, but for what `given` says. */
export const goalOf = ({ cycleId }: Organisation, { personId }: Caller, given: object = {}) => ({
  title: 'Customers recommend us',
  level: 'individual',
  ambition: 'committed',
  cycleId,
  owner: { kind: 'person', id: personId },
  ...given,
});

export const nps = { title: 'NPS', measure: { kind: 'increase', baseline: 45, target: 65, unit: 'points' } };

/** Sends commands to an organisation and reads the goals that they changed. */
export const goalCommands = (org: () => Organisation) => ({
  post: (by: Caller, path: string, body: object, headers: Record<string, string> = {}) =>
    org().service.post(by, path, body, headers),
  /** Sets a goal of the caller and returns its id. */
  setGoal: (by: Caller, given: object = {}) => org().make(by, '/goals', goalOf(org(), by, given)),
  eventsOf: async (goalId: string) => {
    const entries: Extract<LogEntry, { kind: 'event' }>['event'][] = [];
    for await (const entry of org().service.store.readStream(`goal-${goalId}`))
      if (entry.kind === 'event') entries.push(entry.event);
    return entries;
  },
});
