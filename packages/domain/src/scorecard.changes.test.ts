import { defaultPerspectives } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { scorecard } from './scorecard.decider.ts';

const [scorecardId, loyalty, growth, kpiId] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const facts = { known: true, higherLevel: null, person: 'employed', timeZone: 'UTC' } as const;
const occurredAt = now;
const on = { scorecardId, occurredAt };
const reason = 'The market changed';

const card = { ...on, name: 'Strategy', level: 'enterprise' as const, unitId: null, alignedTo: null };
const drafted = (more: object = {}): ScorecardEvent => ({
  type: 'ScorecardDrafted',
  data: { ...card, perspectives: defaultPerspectives, ...more },
});
const added = (objectiveId: string, name: string): ScorecardEvent => ({
  type: 'StrategicObjectiveAdded',
  data: { ...on, objectiveId, perspectiveId: 'customer', name, weight: 1 },
});
const attached: ScorecardEvent = {
  type: 'KpiAttached',
  data: { ...on, objectiveId: loyalty, kpiId, weight: 1 },
};
const history = [drafted(), added(loyalty, 'Loyalty'), added(growth, 'Growth'), attached] as const;
const filled = () => given(scorecard, ...history);

describe('the content of a scorecard', () => {
  const draft = (more: object, known: object = {}) =>
    given(scorecard).when(
      commandOf('DraftScorecard', { ...card, perspectives: defaultPerspectives, ...more }),
      { ...facts, ...known },
    );
  test('drafts an enterprise scorecard with vision, mission and values', () => {
    const content = { vision: 'No one waits', mission: 'We answer', values: ['Care', 'Candour'] };
    draft(content).decides(drafted(content));
  });
  test('refuses a vision below the enterprise level', () => {
    draft({ level: 'operations', vision: 'No one waits' }).refuses('scorecard/not-enterprise', 'vision');
  });
  test('drafts an individual scorecard for its person, private if asked', () => {
    const own = { level: 'individual', ownerId: uuid(8), visibility: 'private' };
    draft(own).decides(drafted(own));
  });
  test('refuses an individual scorecard without a person, and a person or privacy on a higher one', () => {
    draft({ level: 'individual' }).refuses('scorecard/owner-missing', 'ownerId');
    draft({ ownerId: uuid(8) }).refuses('scorecard/not-individual', 'ownerId');
    draft({ visibility: 'private' }).refuses('scorecard/not-individual', 'visibility');
  });
  test('refuses an individual scorecard for somebody unknown or not employed', () => {
    const own = { level: 'individual', ownerId: uuid(8) };
    draft(own, { person: 'unknown' }).refuses('scorecard/unknown-owner', 'ownerId');
    draft(own, { person: 'notEmployed' }).refuses('person/not-employed', 'ownerId');
  });
  test('revises what differs and keeps what it said before', () => {
    const revise = commandOf('ReviseScorecard', { scorecardId, name: 'Strategy', vision: 'No one waits' });
    filled()
      .when(revise, facts)
      .decides({
        type: 'ScorecardRevised',
        data: { ...on, before: { vision: undefined }, after: { vision: 'No one waits' }, reason: undefined },
      });
    given(scorecard, drafted({ vision: 'No one waits' }))
      .when(revise, facts)
      .decidesNothing();
  });
});

describe('perspectives', () => {
  const people = { scorecardId, perspectiveId: 'people', name: 'People', weight: 1 };
  test('adds one with an id and a name of its own', () => {
    filled()
      .when(commandOf('AddPerspective', people), facts)
      .decides({ type: 'PerspectiveAdded', data: { ...people, occurredAt } });
    filled()
      .when(commandOf('AddPerspective', { ...people, perspectiveId: 'customer' }), facts)
      .refuses('scorecard/perspective-twice', 'perspectiveId');
    filled()
      .when(commandOf('AddPerspective', { ...people, name: 'CUSTOMER' }), facts)
      .refuses('scorecard/perspective-twice', 'name');
  });
  test('refuses more than twelve in use', () => {
    const most = Array.from({ length: 12 }, (_, i) => ({
      perspectiveId: `p${i}`,
      name: `P ${i}`,
      weight: 1,
    }));
    const full = drafted({ perspectives: most });
    given(scorecard, full)
      .when(commandOf('AddPerspective', people), facts)
      .refuses('scorecard/too-many-perspectives');
    const data = { ...on, perspectiveId: 'p0', effectiveFrom: '2026-01-01', reason };
    given(scorecard, full, { type: 'PerspectiveRetired', data })
      .when(commandOf('AddPerspective', people), facts)
      .decides({ type: 'PerspectiveAdded', data: { ...people, occurredAt } });
  });
  test('refuses a draft with two that have one id, or one name in another case', () => {
    const draft = (more: object) =>
      given(scorecard).when(
        commandOf('DraftScorecard', {
          ...card,
          perspectives: [people, { ...people, perspectiveId: 'staff', ...more }],
        }),
        facts,
      );
    draft({ name: 'Staff', perspectiveId: 'people' }).refuses(
      'scorecard/perspective-twice',
      'perspectives/1/perspectiveId',
    );
    draft({ name: 'people ' }).refuses('scorecard/perspective-twice', 'perspectives/1/name');
  });
  test('retires one once, and takes no objective into it afterwards', () => {
    const retire = commandOf('RetirePerspective', { scorecardId, perspectiveId: 'customer', reason });
    const retired: ScorecardEvent = {
      type: 'PerspectiveRetired',
      data: { ...on, perspectiveId: 'customer', reason, effectiveFrom: '2026-07-01' },
    };
    filled().when(retire, facts).decides(retired);
    given(scorecard, ...history, retired)
      .when(retire, facts)
      .decidesNothing();
    const objective = {
      scorecardId,
      objectiveId: uuid(9),
      perspectiveId: 'customer',
      name: 'New',
      weight: 1,
    };
    given(scorecard, ...history, retired)
      .when(commandOf('AddStrategicObjective', objective), facts)
      .refuses('scorecard/retired');
  });
  test('refuses to retire the last one', () => {
    const perspectives = defaultPerspectives.slice(0, 1);
    given(scorecard, drafted({ perspectives }))
      .when(commandOf('RetirePerspective', { scorecardId, perspectiveId: 'financial', reason }), facts)
      .refuses('scorecard/last-perspective');
  });
});

describe('objectives', () => {
  test('revises the name and the day', () => {
    const change = { name: 'Loyal customers', dueOn: '2027-12-31' };
    filled()
      .when(commandOf('ReviseStrategicObjective', { scorecardId, objectiveId: loyalty, ...change }), facts)
      .decides({
        type: 'StrategicObjectiveRevised',
        data: {
          ...on,
          objectiveId: loyalty,
          before: { name: 'Loyalty', dueOn: undefined },
          after: change,
          reason: undefined,
        },
      });
  });
  test('refuses the name of another objective', () => {
    filled()
      .when(
        commandOf('ReviseStrategicObjective', { scorecardId, objectiveId: loyalty, name: 'GROWTH' }),
        facts,
      )
      .refuses('scorecard/objective-twice', 'name');
  });
  test('refuses one objective more than the limit blocks, and counts no retired ones', () => {
    const limited = drafted({ objectivesLimit: { block: 2 } });
    const two = [limited, added(loyalty, 'Loyalty'), added(growth, 'Growth')];
    const objective = {
      scorecardId,
      objectiveId: uuid(9),
      perspectiveId: 'customer',
      name: 'New',
      weight: 1,
    };
    const add = commandOf('AddStrategicObjective', objective);
    given(scorecard, ...two)
      .when(add, facts)
      .refuses('scorecard/too-many-objectives');
    const retired: ScorecardEvent = {
      type: 'StrategicObjectiveRetired',
      data: { ...on, objectiveId: growth, effectiveFrom: '2026-07-01', reason },
    };
    given(scorecard, ...two, retired)
      .when(add, facts)
      .decides({ type: 'StrategicObjectiveAdded', data: { ...objective, occurredAt } });
  });
});

describe('weights', () => {
  const weights = [
    { perspectiveId: 'customer', weight: 3 },
    { objectiveId: loyalty, kpiId, weight: 2 },
  ];
  const revise = (more: object = {}) =>
    commandOf('ReviseScorecardWeights', { scorecardId, weights, ...more });
  test('revises weights from today on if no day is given', () => {
    filled()
      .when(revise(), facts)
      .decides({ type: 'ScorecardWeightsRevised', data: { ...on, weights, effectiveFrom: '2026-07-01' } });
  });
  test('asks for a reason if past days change', () => {
    filled()
      .when(revise({ effectiveFrom: '2026-01-01' }), facts)
      .refuses('scorecard/reason-missing', 'reason');
  });
  test('refuses a weight of nothing on the scorecard, and two of the same part', () => {
    filled()
      .when(revise({ weights: [{ objectiveId: uuid(9), weight: 1 }] }), facts)
      .refuses('scorecard/nothing-to-weigh', 'weights/0');
    filled()
      .when(revise({ weights: [weights[0], weights[0]] }), facts)
      .refuses('scorecard/weight-twice', 'weights/1');
  });
  test('decides nothing if all weights hold already', () => {
    filled()
      .when(revise({ weights: [{ objectiveId: loyalty, weight: 1 }] }), facts)
      .decidesNothing();
  });
});
