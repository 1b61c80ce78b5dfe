import { msPerDay } from '@cairn/contracts/day';
import type { GoalCommand } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { checkInStatuses } from '@cairn/contracts/key-result.values';
import { ambitions, goalLevels, progressSources, visibilities } from '@cairn/contracts/goal.values';
import { rejectionOf } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { uuid } from '@cairn/testing/uuid';
import { commandOf } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import type { GoalFacts } from './goal.facts.ts';
import { cycleId, facts, okrCycle } from './goal.fixture.ts';
import type { GoalState } from './goal.state.ts';
import { defined } from './kpi.fixture.ts';
import { evolveKpi } from './kpi.state.ts';
import { linkedId, measures, soundMeasures, values, weights } from './measure.arbitrary.ts';

const keyResultIds = fc.integer({ min: 1_001, max: 1_005 }).map(uuid);
const checkInIds = fc.integer({ min: 2_001, max: 2_006 }).map(uuid);
const offerIds = fc.integer({ min: 6_001, max: 6_003 }).map(uuid);
const feederIds = fc.integer({ min: 6_101, max: 6_102 }).map(uuid);
const fieldIds = fc.integer({ min: 8_001, max: 8_004 }).map(uuid);
const blockerIds = fc.constant(uuid(5_001));
const people = fc.integer({ min: 3_001, max: 3_004 }).map(uuid);
const instants = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 4, 3) + days * msPerDay).toISOString());
const text = fc.constantFrom('Short', 'Längerer Text — with “quotes”, 数字 and 🙂');
const scores = fc.constantFrom(0, 0.7, 1);

const owners = fc.record({ kind: fc.constantFrom('person', 'unit'), id: people });
const owned = { owner: owners, accountableId: people };
const keyResult = {
  keyResultId: keyResultIds,
  title: text,
  weight: weights,
  measure: fc.oneof(soundMeasures, measures),
};
const distinct = { selector: (each: { keyResultId: string }) => each.keyResultId };
const reading = {
  value: values,
  confidence: fc.option(scores, { nil: null }),
  status: fc.constantFrom(...checkInStatuses),
};
const noted = fc.oneof(fc.constant({}), fc.record({ note: text }));

const revisable = {
  level: fc.constantFrom(...goalLevels),
  ambition: fc.constantFrom(...ambitions),
  period: fc.constantFrom(okrCycle.evaluationPeriod, { from: '2026-07-15', to: '2026-08-31' }),
  checkInCadenceDays: fc.constantFrom(1, 7, 366),
  strategicObjective: fc.constantFrom(null, { scorecardId: uuid(4_001), objectiveId: uuid(4_002) }),
};

/** A goal that can be set, unless its measures are wrong. */
const settings = fc.record({
  title: text,
  description: text,
  ...revisable,
  cycleId: fc.constant(cycleId),
  ...owned,
  visibility: fc.constantFrom(...visibilities),
  progressFrom: fc.constantFrom(...progressSources),
  keyResults: fc.uniqueArray(fc.record({ ...keyResult, measure: soundMeasures }), {
    maxLength: 4,
    ...distinct,
  }),
});

type Data<T extends GoalCommand['type']> = Omit<
  Extract<GoalCommand, { type: T }>['data'],
  'goalId' | 'occurredAt'
>;
type Bodies = { [T in GoalCommand['type']]: fc.Arbitrary<Data<T>> };

const bodies: Bodies = {
  SetGoal: settings,
  ReviseGoal: fc.record({ ...revisable, title: text, reason: text }, { requiredKeys: ['reason'] }),
  AddKeyResult: fc.record(keyResult),
  ReviseKeyResult: fc.record({ ...keyResult, reason: text }),
  ReviseGoalWeights: fc.record({
    weights: fc.uniqueArray(fc.record({ keyResultId: keyResultIds, weight: weights }), {
      minLength: 1,
      maxLength: 5,
      ...distinct,
    }),
    reason: text,
  }),
  DropKeyResult: fc.record({ keyResultId: keyResultIds, reason: text }),
  AdmitKeyResultFeeder: fc.record({
    keyResultId: keyResultIds,
    feederId: feederIds,
    feederName: fc.constant('Web analytics'),
  }),
  DismissKeyResultFeeder: fc.record({ keyResultId: keyResultIds, feederId: feederIds, reason: text }),
  RestateKeyResult: fc.record({ keyResultId: keyResultIds, value: values, reason: text }),
  RecordCheckIn: fc
    .tuple(fc.record({ checkInId: checkInIds, keyResultId: keyResultIds, ...reading }), noted)
    .map(([data, note]) => ({ ...data, ...note })),
  RecordCheckIns: fc.record({
    checkIns: fc.array(fc.record({ checkInId: checkInIds, keyResultId: keyResultIds, ...reading }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  OfferGoal: fc.record({ offerId: offerIds, ...owned }),
  AcceptGoalOffer: fc.record({ offerId: offerIds }),
  DeclineGoalOffer: fc.record({ offerId: offerIds, reason: text }),
  WithdrawGoalOffer: fc.record({ offerId: offerIds }),
  RaiseBlocker: fc
    .tuple(fc.record({ blockerId: blockerIds, text }), fc.option(keyResultIds, { nil: undefined }))
    .map(([data, keyResultId]) => ({ ...data, ...(keyResultId !== undefined && { keyResultId }) })),
  ResolveBlocker: fc
    .tuple(fc.record({ blockerId: blockerIds }), noted)
    .map(([data, note]) => ({ ...data, ...note })),
  CorrectCheckIn: fc
    .tuple(fc.record({ checkInId: checkInIds, reason: text, ...reading }), noted)
    .map(([data, note]) => ({ ...data, ...note })),
  ChangeGoalOwner: fc.record({ ...owned, reason: text }),
  ChangeGoalVisibility: fc.record({ visibility: fc.constantFrom(...visibilities), reason: text }),
  PutGoalOnHold: fc.record({ reason: text }),
  ResumeGoal: fc.constant({}),
  FillGoalFields: fc.record({
    fields: fc.uniqueArray(
      fc.record({ fieldId: fieldIds, value: fc.constantFrom(null, 3, 'A', '2026-09-30') }),
      { minLength: 1, maxLength: 2, selector: ({ fieldId }) => fieldId },
    ),
  }),
  ClassifyGoal: fc.record(
    {
      tags: fc.subarray(['growth', 'customers', 'risk']),
      folder: fc.constantFrom(null, '2026 Q3'),
      reason: text,
    },
    { requiredKeys: ['reason'] },
  ),
  CarryOverGoal: fc.record({
    cycleId: fc.integer({ min: 7_001, max: 7_002 }).map(uuid),
    carriedToId: fc.integer({ min: 7_101, max: 7_102 }).map(uuid),
    keepParent: fc.boolean(),
  }),
  CloseGoal: fc.tuple(fc.record({ score: scores }), noted).map(([data, note]) => ({ ...data, ...note })),
};

const weightOf: Partial<Record<GoalCommand['type'], number>> = {
  RecordCheckIn: 16,
  RecordCheckIns: 2,
  RaiseBlocker: 2,
  ResolveBlocker: 4,
  AdmitKeyResultFeeder: 3,
  DismissKeyResultFeeder: 6,
  RestateKeyResult: 16,
  CloseGoal: 2,
  CorrectCheckIn: 8,
  AddKeyResult: 3,
  ReviseGoalWeights: 6,
  ResumeGoal: 2,
};

/** Commands to one goal. Ids come from small pools so that commands collide; many are refused. */
export const goalCommands = (goalId: string): fc.Arbitrary<GoalCommand> =>
  fc.oneof(
    ...Object.entries(bodies).map(([type, body]) => ({
      weight: weightOf[type as GoalCommand['type']] ?? 1,
      arbitrary: fc
        .tuple(body as fc.Arbitrary<object>, instants)
        .map(([data, occurredAt]) => commandOf(type, { goalId, occurredAt, ...data }) as GoalCommand),
    })),
  );

const kpis = new Map([[linkedId, evolveKpi({ status: 'unset' }, defined())]]);

/** Runs commands one after the other. A refused command changes nothing. */
export const runCommands = (
  commands: readonly GoalCommand[],
  known: GoalFacts = { ...facts, kpis },
): { state: GoalState; events: readonly GoalEvent[] } => {
  let state = goal.initial;
  const all: GoalEvent[] = [];
  for (const command of commands) {
    let events: readonly GoalEvent[] = [];
    rejectionOf(() => (events = goal.decide(command, state, known)));
    for (const event of events) state = goal.evolve(state, event);
    all.push(...events);
  }
  return { state, events: all };
};

const begins = (goalId: string) =>
  fc
    .tuple(settings, fc.constantFrom('2026-05-03T00:00:00.000Z', '2026-06-15T09:00:00.000Z'))
    .map(([data, occurredAt]) => commandOf('SetGoal', { goalId, occurredAt, ...data }) as GoalCommand);

const isReading = ({ type }: GoalCommand): boolean => /CheckIn/.test(type);

/** The same commands with the dates of their changes in order, so that few are refused because of their date. */
const inOrder = (commands: readonly GoalCommand[]): GoalCommand[] => {
  const dates = commands
    .filter((command) => !isReading(command))
    .map(({ data }) => ('occurredAt' in data ? data.occurredAt : ''))
    .sort();
  return commands.map((command) =>
    isReading(command)
      ? command
      : ({ ...command, data: { ...command.data, occurredAt: dates.shift() } } as GoalCommand),
  );
};

/** Commands of which the first sets the goal, if its measures allow it. */
export const goalGames = (goalId: string): fc.Arbitrary<readonly GoalCommand[]> =>
  fc
    .tuple(begins(goalId), fc.array(goalCommands(goalId), { maxLength: 60 }), fc.boolean())
    .map(([first, rest, ordered]) => [first, ...(ordered ? inOrder(rest) : rest)]);

/** The events of one goal that its decider allows. */
export const goalHistories = (goalId: string): fc.Arbitrary<readonly GoalEvent[]> =>
  goalGames(goalId).map((commands) => runCommands(commands).events);
