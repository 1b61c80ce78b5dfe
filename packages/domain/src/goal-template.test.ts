import type { SetGoalFromTemplate } from '@cairn/contracts/goal-template.commands';
import type { GoalTemplateEvent } from '@cairn/contracts/goal-template.events';
import { given, rejectionOf } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  context,
  cycleId,
  facts,
  goalId,
  goalWasSet,
  nps,
  npsMeasure,
  parts,
  partsMeasure,
} from './goal.fixture.ts';
import { goalTemplate } from './goal-template.decider.ts';
import { readTemplate } from './goal-template.rules.ts';

const templateId = uuid(95);
const body = {
  templateId,
  name: 'Loyalty',
  title: 'Customers recommend us',
  ambition: 'committed' as const,
  keyResults: [
    {
      title: 'NPS',
      weight: 2,
      measure: { ...npsMeasure, kind: 'increase' as const, baseline: 45, target: 65 },
    },
    {
      title: 'Programme',
      weight: 1,
      measure: {
        kind: 'milestone' as const,
        parts: [
          { milestoneId: 'pilot', title: 'Pilot', weight: 1 },
          { title: 'Everywhere', weight: 3, dueOn: '2026-09-01' },
        ],
      },
    },
  ],
  tags: ['loyalty', 'care', 'care'],
};
const draft = commandOf('DraftGoalTemplate', body);
const milestones = [
  { milestoneId: 'pilot', title: 'Pilot' },
  { milestoneId: '2', title: 'Everywhere' },
];
const content = {
  ...body,
  tags: ['care', 'loyalty'],
  keyResults: [
    { title: 'NPS', weight: 2, measure: npsMeasure },
    { title: 'Programme', weight: 1, measure: partsMeasure, milestones },
  ],
  occurredAt: now,
};
const drafted: GoalTemplateEvent = { type: 'GoalTemplateDrafted', data: content };
const retired: GoalTemplateEvent = { type: 'GoalTemplateRetired', data: { templateId, occurredAt: now } };

describe('a template for goals', () => {
  test('is drafted once with complete measures, and revised as a whole', () => {
    given(goalTemplate).when(draft).decides(drafted);
    given(goalTemplate, drafted).when(draft).decidesNothing();
    const revise = commandOf('ReviseGoalTemplate', { ...body, name: 'Care', keyResults: [] });
    given(goalTemplate, drafted)
      .when(revise)
      .decides({ type: 'GoalTemplateRevised', data: { ...content, name: 'Care', keyResults: [] } });
    given(goalTemplate).when(revise).refuses('goal-template/unknown');
  });

  test('is retired, and not revised from then on', () => {
    const retire = commandOf('RetireGoalTemplate', { templateId });
    given(goalTemplate, drafted).when(retire).decides(retired);
    given(goalTemplate, drafted, retired).when(retire).decidesNothing();
    given(goalTemplate, drafted, retired)
      .when(commandOf('ReviseGoalTemplate', body))
      .refuses('goal-template/retired');
  });

  test('refuses a measure that cannot be met', () => {
    const measure = { kind: 'count' as const, baseline: 5, target: 5 };
    given(goalTemplate)
      .when(commandOf('DraftGoalTemplate', { ...body, keyResults: [{ title: 'Calls', weight: 1, measure }] }))
      .refuses('key-result/target-equals-baseline', 'keyResults/0/measure/target');
  });
});

describe('a template with a key result that is linked to a KPI', () => {
  const measure = { kind: 'linkedKpi' as const, kpiId: uuid(96), baseline: 40, target: 60 };
  const linked = { ...body, keyResults: [{ title: 'NPS', weight: 1, measure }] };

  test('is neither drafted nor revised', () => {
    const refusal = ['goal-template/linked-kpi', 'keyResults/0/measure/kind'] as const;
    given(goalTemplate)
      .when(commandOf('DraftGoalTemplate', linked))
      .refuses(...refusal);
    given(goalTemplate, drafted)
      .when(commandOf('ReviseGoalTemplate', linked))
      .refuses(...refusal);
  });
});

const template = readTemplate([drafted]);
const setFrom = (more: Partial<SetGoalFromTemplate['data']> = {}) =>
  commandOf('SetGoalFromTemplate', {
    goalId,
    templateId,
    keyResultIds: [nps, parts],
    level: 'individual' as const,
    cycleId,
    owner: context.owner,
    visibility: 'public' as const,
    checkInCadenceDays: 7,
    progressFrom: 'keyResults' as const,
    strategicObjective: null,
    ...more,
  });

describe('a goal set from a template', () => {
  test('has its content and names it', () => {
    given(goal)
      .when(setFrom({ description: 'Because they stay longer' }), { ...facts, template })
      .decides(goalWasSet({ templateId, tags: ['care', 'loyalty'], folder: null }));
  });

  test('has what is given instead', () => {
    const keyResults = [{ title: 'Calls', weight: 1, measure: { kind: 'yesNo' as const } }];
    const given = setFrom({ title: 'Customers stay', ambition: 'aspirational', keyResults, tags: [] });
    expect(goal.decide(given, goal.initial, { ...facts, template })).toMatchObject([
      {
        data: {
          title: 'Customers stay',
          ambition: 'aspirational',
          tags: [],
          keyResults: [{ keyResultId: nps, title: 'Calls' }],
        },
      },
    ]);
  });

  test('has no day of the template that lies outside its own period', () => {
    const period = { from: '2026-07-01', to: '2026-08-31' };
    const [event] = goal.decide(setFrom({ period }), goal.initial, { ...facts, template });
    expect(JSON.stringify(event)).not.toContain('2026-09-01');
  });

  test('is refused if the template is unknown or retired', () => {
    const refused = (known: typeof template) =>
      rejectionOf(() => goal.decide(setFrom(), goal.initial, { ...facts, template: known }))?.code;
    expect(refused(undefined)).toBe('goal-template/unknown');
    expect(refused(readTemplate([drafted, retired]))).toBe('goal-template/retired');
  });
});
