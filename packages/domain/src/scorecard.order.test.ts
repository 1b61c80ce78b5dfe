import { defaultPerspectives } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { scorecard } from './scorecard.decider.ts';

const [scorecardId, loyalty, growth] = [uuid(1), uuid(2), uuid(3)];
const [first, second, third] = [uuid(4), uuid(5), uuid(6)];
const facts = { known: true, higherLevel: null, person: 'employed', timeZone: 'UTC' } as const;
const on = { scorecardId, occurredAt: now };
const reason = 'The market changed';

const added = (objectiveId: string, name: string): ScorecardEvent => ({
  type: 'StrategicObjectiveAdded',
  data: { ...on, objectiveId, perspectiveId: 'customer', name, weight: 1 },
});
const attached = (kpiId: string): ScorecardEvent => ({
  type: 'KpiAttached',
  data: { ...on, objectiveId: loyalty, kpiId, weight: 1 },
});
const three: ScorecardEvent[] = [
  {
    type: 'ScorecardDrafted',
    data: {
      ...on,
      name: 'Strategy',
      level: 'enterprise',
      unitId: null,
      alignedTo: null,
      perspectives: defaultPerspectives,
    },
  },
  added(loyalty, 'Loyalty'),
  added(growth, 'Growth'),
  ...[first, second, third].map(attached),
];

describe('the order of a scorecard', () => {
  const order = (more: object) => commandOf('ReorderScorecard', { scorecardId, ...more });
  test('puts what is named first', () => {
    const perspectiveIds = ['customer', 'financial', 'internalProcess', 'learningAndGrowth'];
    given(scorecard, ...three)
      .when(order({ perspectiveIds: ['customer'] }), facts)
      .decides({
        type: 'ScorecardReordered',
        data: { ...on, perspectiveIds, objectiveIds: [loyalty, growth] },
      });
    given(scorecard, ...three)
      .when(order({ objectiveIds: [loyalty] }), facts)
      .decidesNothing();
    given(scorecard, ...three)
      .when(order({ objectiveIds: [loyalty, loyalty] }), facts)
      .refuses('scorecard/not-in-order', 'objectiveIds/1');
  });

  const reordered = (kpiIds: string[]): ScorecardEvent => ({
    type: 'ScorecardReordered',
    data: {
      ...on,
      perspectiveIds: defaultPerspectives.map(({ perspectiveId }) => perspectiveId),
      objectiveIds: [loyalty, growth],
      kpis: [{ objectiveId: loyalty, kpiIds }],
    },
  });
  test('puts the KPIs of an objective into another order', () => {
    const promote = order({ kpis: [{ objectiveId: loyalty, kpiIds: [third] }] });
    const moved = reordered([third, first, second]);
    given(scorecard, ...three)
      .when(promote, facts)
      .decides(moved);
    given(scorecard, ...three, moved)
      .when(promote, facts)
      .decidesNothing();
    given(scorecard, ...three, moved)
      .when(order({ kpis: [{ objectiveId: loyalty, kpiIds: [first, second, third] }] }), facts)
      .decides(reordered([first, second, third]));
  });
  test('refuses an order of KPIs that are not attached, or of one twice', () => {
    const refuses = (kpis: object[], path: string) =>
      given(scorecard, ...three)
        .when(order({ kpis }), facts)
        .refuses('scorecard/not-in-order', path);
    refuses([{ objectiveId: growth, kpiIds: [first] }], 'kpis/0/kpiIds/0');
    refuses([{ objectiveId: loyalty, kpiIds: [third, third] }], 'kpis/0/kpiIds/1');
    refuses([{ objectiveId: uuid(9), kpiIds: [first] }], 'kpis/0/objectiveId');
    const twice = { objectiveId: loyalty, kpiIds: [third] };
    refuses([twice, twice], 'kpis/1/objectiveId');
    given(scorecard, ...three, {
      type: 'KpiDetached',
      data: { ...on, objectiveId: loyalty, kpiId: third, reason },
    })
      .when(order({ kpis: [twice] }), facts)
      .refuses('scorecard/not-in-order', 'kpis/0/kpiIds/0');
  });
});
