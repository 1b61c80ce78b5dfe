import type { DraftScorecardFromTemplate } from '@cairn/contracts/scorecard-template.commands';
import type { ScorecardTemplateEvent } from '@cairn/contracts/scorecard-template.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { scorecard } from './scorecard.decider.ts';
import { scorecardTemplate } from './scorecard-template.decider.ts';

const [templateId, scorecardId, kpiId] = [uuid(1), uuid(2), uuid(3)];
const [loyalty, growth] = [uuid(4), uuid(5)];
const kpis = new Map([[kpiId, 'defined']] as const);
const customers = {
  perspectiveId: 'customers',
  name: 'Customers',
  weight: 2,
  objectives: [
    { name: 'Loyalty', weight: 3, kpis: [{ kpiId, weight: 4 }] },
    { name: 'Growth', weight: 1, kpis: [] },
  ],
};
const people = { perspectiveId: 'people', name: 'People', weight: 1, objectives: [] };
const body = {
  templateId,
  name: 'Branch',
  level: 'businessUnit' as const,
  perspectives: [customers, people],
};
const draft = commandOf('DraftScorecardTemplate', body);
const drafted: ScorecardTemplateEvent = {
  type: 'ScorecardTemplateDrafted',
  data: { ...body, occurredAt: now },
};
const retired: ScorecardTemplateEvent = {
  type: 'ScorecardTemplateRetired',
  data: { templateId, occurredAt: now },
};

describe('a template for scorecards', () => {
  test('is drafted once and revised as a whole', () => {
    given(scorecardTemplate).when(draft, kpis).decides(drafted);
    given(scorecardTemplate, drafted).when(draft, kpis).decidesNothing();
    const changed = { ...body, perspectives: [people] };
    const revise = commandOf('ReviseScorecardTemplate', changed);
    given(scorecardTemplate, drafted)
      .when(revise, kpis)
      .decides({ type: 'ScorecardTemplateRevised', data: { ...changed, occurredAt: now } });
    given(scorecardTemplate, drafted).when(commandOf('ReviseScorecardTemplate', body), kpis).decidesNothing();
    given(scorecardTemplate).when(revise, kpis).refuses('scorecard-template/unknown');
  });

  test('is retired, and not revised from then on', () => {
    const retire = commandOf('RetireScorecardTemplate', { templateId });
    given(scorecardTemplate, drafted).when(retire, kpis).decides(retired);
    given(scorecardTemplate, drafted, retired).when(retire, kpis).decidesNothing();
    given(scorecardTemplate, drafted, retired)
      .when(commandOf('ReviseScorecardTemplate', body), kpis)
      .refuses('scorecard-template/retired');
  });

  test('refuses a change that is dated before the last one', () => {
    const early = { ...body, name: 'Shop', occurredAt: '2026-06-30T09:00:00.000Z' };
    given(scorecardTemplate, drafted)
      .when(commandOf('ReviseScorecardTemplate', early), kpis)
      .refuses('occurred-at/before-the-last-change', 'occurredAt');
  });

  test('refuses parts that are named twice', () => {
    const refuses = (perspectives: (typeof body)['perspectives'], code: string, path: string) =>
      given(scorecardTemplate)
        .when(commandOf('DraftScorecardTemplate', { ...body, perspectives }), kpis)
        .refuses(code, path);
    const [first] = customers.objectives;
    const twice = first ? [first, { ...first, name: 'LOYALTY' }] : [];
    refuses([people, people], 'scorecard/perspective-twice', 'perspectives/1/perspectiveId');
    refuses(
      [{ ...people, objectives: twice }],
      'scorecard/objective-twice',
      'perspectives/0/objectives/1/name',
    );
    const objectives = [
      {
        name: 'Loyalty',
        weight: 1,
        kpis: [
          { kpiId, weight: 1 },
          { kpiId, weight: 2 },
        ],
      },
    ];
    refuses(
      [{ ...people, objectives }],
      'scorecard-template/kpi-twice',
      'perspectives/0/objectives/0/kpis/1/kpiId',
    );
  });

  test('refuses a KPI that is unknown or retired', () => {
    const path = 'perspectives/0/objectives/0/kpis/0/kpiId';
    given(scorecardTemplate).when(draft, new Map()).refuses('scorecard/unknown-kpi', path);
    given(scorecardTemplate)
      .when(draft, new Map([[kpiId, 'retired']] as const))
      .refuses('scorecard/kpi-retired', path);
  });
});

const facts = { known: true, higherLevel: null, person: 'employed', timeZone: 'UTC', kpis } as const;
const template = { status: 'offered', content: body, changedAt: now } as const;
const draftFrom = (more: Partial<DraftScorecardFromTemplate['data']> = {}) =>
  commandOf('DraftScorecardFromTemplate', {
    scorecardId,
    templateId,
    objectiveIds: [loyalty, growth, uuid(6)],
    unitId: null,
    alignedTo: null,
    ...more,
  });

describe('a scorecard drafted from a template', () => {
  test('has its perspectives, objectives and KPIs, and names it', () => {
    const of = { scorecardId, occurredAt: now };
    const perspectives = [customers, people].map(({ perspectiveId, name, weight }) => ({
      perspectiveId,
      name,
      weight,
    }));
    const card = { name: 'Branch', level: 'businessUnit', unitId: null, alignedTo: null } as const;
    const objective = { ...of, perspectiveId: 'customers' };
    given(scorecard)
      .when(draftFrom(), { ...facts, template })
      .decides(
        { type: 'ScorecardDrafted', data: { ...of, ...card, perspectives, templateId } },
        {
          type: 'StrategicObjectiveAdded',
          data: { ...objective, objectiveId: loyalty, name: 'Loyalty', weight: 3 },
        },
        { type: 'KpiAttached', data: { ...of, objectiveId: loyalty, kpiId, weight: 4 } },
        {
          type: 'StrategicObjectiveAdded',
          data: { ...objective, objectiveId: growth, name: 'Growth', weight: 1 },
        },
      );
  });

  test('has the name and level that are given instead', () => {
    const given = draftFrom({ name: 'North', level: 'operations' });
    expect(scorecard.decide(given, scorecard.initial, { ...facts, template })[0]).toMatchObject({
      data: { name: 'North', level: 'operations' },
    });
  });

  test('is refused if the template is unknown or retired, or has a retired KPI', () => {
    const unset = { status: 'unset' } as const;
    given(scorecard)
      .when(draftFrom(), { ...facts, template: unset })
      .refuses('scorecard-template/unknown');
    given(scorecard)
      .when(draftFrom(), { ...facts, template: { ...template, status: 'retired' } })
      .refuses('scorecard-template/retired');
    given(scorecard)
      .when(draftFrom(), { ...facts, template, kpis: new Map([[kpiId, 'retired']] as const) })
      .refuses('scorecard-template/kpi-retired');
  });

  test('is refused if it allows fewer objectives than the template has', () => {
    given(scorecard)
      .when(draftFrom({ objectivesLimit: { block: 1 } }), { ...facts, template })
      .refuses('scorecard/too-many-objectives', 'objectivesLimit/block');
  });
});
