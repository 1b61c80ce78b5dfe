import { defaultPerspectives, type DraftScorecard } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { checked, given, rejectionOf } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf, now } from './command.fixture.ts';
import { scorecard } from './scorecard.decider.ts';

const [scorecardId, higher, objectiveId, kpiId] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const facts = { known: true, higherLevel: null, person: 'employed', timeZone: 'UTC' } as const;
const occurredAt = now;

const card: DraftScorecard['data'] = {
  scorecardId,
  name: 'Strategy',
  level: 'operations',
  unitId: null,
  alignedTo: null,
  perspectives: defaultPerspectives,
  occurredAt,
};
const drafted = (data: DraftScorecard['data']): ScorecardEvent => ({
  type: 'ScorecardDrafted',
  data,
});
const objective = { scorecardId, objectiveId, perspectiveId: 'customer', name: 'Loyal customers', weight: 1 };
const added: ScorecardEvent = { type: 'StrategicObjectiveAdded', data: { ...objective, occurredAt } };
const attachment = { scorecardId, objectiveId, kpiId, weight: 2 };
const attached: ScorecardEvent = { type: 'KpiAttached', data: { ...attachment, occurredAt } };
const detachment = { scorecardId, objectiveId, kpiId, reason: 'Attached by mistake' };
const detach = commandOf('DetachKpi', detachment);
const detached: ScorecardEvent = { type: 'KpiDetached', data: { ...detachment, occurredAt } };
const published: ScorecardEvent = {
  type: 'ScorecardPublished',
  data: { scorecardId, version: 1, occurredAt },
};
const publish = commandOf('PublishScorecard', { scorecardId });

describe('drafting', () => {
  const draft = (data: DraftScorecard['data'], other: object = {}) =>
    given(scorecard).when(commandOf('DraftScorecard', data), { ...facts, ...other });

  test('drafts a scorecard', () => {
    draft(card).decides(drafted(card));
  });
  test('drafts a scorecard that serves one of a higher level', () => {
    const data = { ...card, alignedTo: higher };
    draft(data, { higherLevel: 'enterprise' }).decides(drafted(data));
  });
  test('refuses a scorecard that serves one of its own level or below, or an unknown one', () => {
    const data = { ...card, alignedTo: higher };
    draft(data, { higherLevel: 'operations' }).refuses('scorecard/not-higher', 'alignedTo');
    draft(data, { higherLevel: 'individual' }).refuses('scorecard/not-higher', 'alignedTo');
    draft(data).refuses('scorecard/unknown-scorecard', 'alignedTo');
  });
  test('refuses a limit that blocks before it warns', () => {
    const objectivesLimit = { warn: 5, block: 2 };
    draft({ ...card, objectivesLimit }).refuses('scorecard/blocks-before-it-warns', 'objectivesLimit/block');
    given(scorecard, drafted(card))
      .when(commandOf('ReviseScorecard', { scorecardId, objectivesLimit }), facts)
      .refuses('scorecard/blocks-before-it-warns', 'objectivesLimit/block');
  });
  test('refuses a perspective that is named twice', () => {
    const perspectives = [...defaultPerspectives, { perspectiveId: 'customer', name: 'Again', weight: 1 }];
    draft({ ...card, perspectives }).refuses('scorecard/perspective-twice', 'perspectives/4/perspectiveId');
  });
  test('refuses a scorecard of a unit that was not founded', () => {
    draft({ ...card, unitId: uuid(9) }, { known: false }).refuses('scorecard/unknown-unit', 'unitId');
  });
  test('refuses to draft the same scorecard twice', () => {
    given(scorecard, drafted(card))
      .when(commandOf('DraftScorecard', card), facts)
      .refuses('scorecard/already-drafted');
  });
});

test('refuses commands dated before the scorecard was drafted', () => {
  const early = { occurredAt: '2026-06-30T09:00:00.000Z' };
  for (const command of [
    commandOf('AddStrategicObjective', { ...objective, ...early }),
    commandOf('AttachKpi', { ...attachment, ...early }),
    commandOf('PublishScorecard', { scorecardId, ...early }),
  ])
    given(scorecard, drafted(card), added)
      .when(command, facts)
      .refuses('occurred-at/too-early', 'occurredAt');
});

describe('adding', () => {
  test('adds a strategic objective to a perspective', () => {
    given(scorecard, drafted(card)).when(commandOf('AddStrategicObjective', objective), facts).decides(added);
  });
  test('refuses an objective in a perspective that the scorecard does not have', () => {
    given(scorecard, drafted(card))
      .when(commandOf('AddStrategicObjective', { ...objective, perspectiveId: 'other' }), facts)
      .refuses('scorecard/unknown-perspective', 'perspectiveId');
  });
  test('refuses a second objective with the same name, in any case', () => {
    const again = { ...objective, objectiveId: uuid(5), name: 'LOYAL customers' };
    given(scorecard, drafted(card), added)
      .when(commandOf('AddStrategicObjective', again), facts)
      .refuses('scorecard/objective-twice', 'name');
  });
  test('attaches a KPI once', () => {
    given(scorecard, drafted(card), added).when(commandOf('AttachKpi', attachment), facts).decides(attached);
    given(scorecard, drafted(card), added, attached)
      .when(commandOf('AttachKpi', attachment), facts)
      .decidesNothing();
  });
  test('refuses another weight for an attached KPI', () => {
    given(scorecard, drafted(card), added, attached)
      .when(commandOf('AttachKpi', { ...attachment, weight: 3 }), facts)
      .refuses('scorecard/kpi-already-attached', 'kpiId');
  });
  test('detaches a KPI once, and attaches it again with another weight', () => {
    const history = [drafted(card), added, attached];
    given(scorecard, ...history)
      .when(detach, facts)
      .decides(detached);
    given(scorecard, ...history, detached)
      .when(detach, facts)
      .decidesNothing();
    const again = { ...attachment, weight: 3 };
    given(scorecard, ...history, detached)
      .when(commandOf('AttachKpi', again), facts)
      .decides({ type: 'KpiAttached', data: { ...again, occurredAt } });
  });
  test('refuses to detach a KPI that was never attached', () => {
    given(scorecard, drafted(card), added).when(detach, facts).refuses('scorecard/kpi-not-attached');
    given(scorecard, drafted(card)).when(detach, facts).refuses('scorecard/unknown-objective');
  });
  test('refuses to attach a KPI to an unknown objective, or an unknown KPI', () => {
    given(scorecard, drafted(card))
      .when(commandOf('AttachKpi', attachment), facts)
      .refuses('scorecard/unknown-objective');
    given(scorecard, drafted(card), added)
      .when(commandOf('AttachKpi', attachment), { ...facts, known: false })
      .refuses('scorecard/unknown-kpi', 'kpiId');
  });
  test('refuses to attach a retired KPI', () => {
    given(scorecard, drafted(card), added)
      .when(commandOf('AttachKpi', attachment), { ...facts, retired: true })
      .refuses('scorecard/kpi-retired', 'kpiId');
  });
  test('refuses every command to a scorecard that was not drafted', () => {
    given(scorecard).when(publish, facts).refuses('scorecard/unknown');
  });
});

describe('publishing', () => {
  test('publishes a scorecard once if it has an objective', () => {
    given(scorecard, drafted(card), added).when(publish, facts).decides(published);
    given(scorecard, drafted(card), added, published).when(publish, facts).decidesNothing();
  });
  test('refuses to publish a scorecard without objectives', () => {
    given(scorecard, drafted(card)).when(publish, facts).refuses('scorecard/no-objectives');
  });
  test('adds to a published scorecard with a reason', () => {
    const history = [drafted(card), added, published];
    given(scorecard, ...history)
      .when(commandOf('AttachKpi', attachment), facts)
      .refuses('scorecard/reason-missing', 'reason');
    const data = { ...attachment, reason: 'It was forgotten', occurredAt };
    given(scorecard, ...history)
      .when(commandOf('AttachKpi', data), facts)
      .decides({ type: 'KpiAttached', data });
  });
  test('publishes what changed as the next version, with a reason', () => {
    const history = [drafted(card), added, published, attached];
    given(scorecard, ...history)
      .when(publish, facts)
      .refuses('scorecard/reason-missing', 'reason');
    const data = { scorecardId, reason: 'A KPI came in', occurredAt };
    given(scorecard, ...history)
      .when(commandOf('PublishScorecard', data), facts)
      .decides({ type: 'ScorecardPublished', data: { ...data, version: 2 } });
  });
});

test('objectives always have different names, and KPIs keep their first weight', () => {
  const objectives = fc.record({
    objectiveId: fc.integer({ min: 10, max: 15 }).map(uuid),
    perspectiveId: fc.constantFrom('customer', 'financial', 'none'),
    name: fc.constantFrom('One', 'ONE', 'Two', 'Three'),
  });
  const kpis = fc.record({
    objectiveId: fc.integer({ min: 10, max: 15 }).map(uuid),
    kpiId: fc.integer({ min: 20, max: 22 }).map(uuid),
    weight: fc.integer({ min: 1, max: 3 }),
  });
  const asks = fc.oneof(
    objectives.map((data) => commandOf('AddStrategicObjective', { scorecardId, weight: 1, ...data })),
    kpis.map((data) => commandOf('AttachKpi', { scorecardId, ...data })),
    fc.constant(publish),
  );
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 25 }), (commands) => {
      const log: ScorecardEvent[] = [drafted(card)];
      let state = log.reduce(scorecard.evolve, scorecard.initial);
      for (const command of commands) {
        let events: readonly ScorecardEvent[] = [];
        rejectionOf(() => (events = scorecard.decide(command, state, facts)));
        state = events.map(checked).reduce(scorecard.evolve, state);
        log.push(...events);
      }
      const things = log.map(({ type, data }) => {
        if (type === 'StrategicObjectiveAdded') return `${type} ${data.name.toLowerCase()}`;
        return type === 'KpiAttached' ? `${type} ${data.objectiveId} ${data.kpiId}` : type;
      });
      expect(new Set(things).size).toBe(things.length);
    }),
  );
});
