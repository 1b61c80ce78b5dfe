import type { DraftCycleTemplate } from '@cairn/contracts/cycle-template.commands';
import type { CycleTemplateEvent } from '@cairn/contracts/cycle-template.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { cycle, noCycleFacts } from './cycle.decider.ts';
import { defaultPolicy } from './cycle.policy.ts';
import { cycleTemplate } from './cycle-template.decider.ts';

const templateId = uuid('7e');
const known = { scoringIsKnown: true, unknownDetectors: [], refusedSettings: [] };
const content = {
  name: 'Yearly reviews',
  kind: 'review' as const,
  scale: {
    name: 'Two',
    version: '1',
    marks: [
      { value: 1, label: 'low' },
      { value: 2, label: 'high' },
    ],
  },
  dimensions: [{ dimension: 'quality', label: 'Quality' }],
  administrationWindow: { from: -10, to: 60 },
  stages: [
    { stage: 'manager' as const, from: 1, to: 10 },
    { stage: 'sharing' as const, from: 11, to: 20 },
  ],
};
type Content = Partial<DraftCycleTemplate['data']>;
const draft = (more: Content = {}) =>
  commandOf('DraftCycleTemplate', { templateId, ...content, ...more }) as DraftCycleTemplate;
const revise = (more: Content = {}) => ({ ...draft(more), type: 'ReviseCycleTemplate' as const });
const retire = commandOf('RetireCycleTemplate', { templateId });
const drafted: CycleTemplateEvent = {
  type: 'CycleTemplateDrafted',
  data: { templateId, ...content, occurredAt: now },
};
const retired: CycleTemplateEvent = {
  type: 'CycleTemplateRetired',
  data: { templateId, occurredAt: now },
};

describe('a template for cycles', () => {
  test('is drafted, revised and retired, each of them once', () => {
    given(cycleTemplate).when(draft(), known).decides(drafted);
    given(cycleTemplate, drafted).when(revise(), known).decidesNothing();
    given(cycleTemplate, drafted)
      .when(revise({ name: 'Reviews' }), known)
      .decides({ type: 'CycleTemplateRevised', data: { ...drafted.data, ...content, name: 'Reviews' } });
    given(cycleTemplate, drafted).when(retire, known).decides(retired);
    given(cycleTemplate, drafted, retired).when(retire, known).decidesNothing();
    given(cycleTemplate, drafted, retired).when(revise(), known).refuses('cycle-template/retired');
    given(cycleTemplate).when(revise(), known).refuses('cycle-template/unknown');
  });

  test('is not revised by the same policy with its fields in another order', () => {
    const minimum = { assessments: 1, evidence: 1 };
    const mergedInput = { relations: ['peer' as const], k: 3 };
    const kept = { ...drafted, data: { ...drafted.data, policy: { version: '1', minimum, mergedInput } } };
    given(cycleTemplate, kept)
      .when(revise({ policy: { version: '1', mergedInput, minimum } }), known)
      .decidesNothing();
  });

  test.each<[string, Content, string, string]>([
    ['no scale', { scale: null }, 'cycle/no-scale', 'scale'],
    ['no dimensions', { dimensions: [] }, 'cycle/no-dimensions', 'dimensions'],
    [
      'stages out of their order',
      { stages: content.stages.toReversed() },
      'cycle/stages-out-of-order',
      'stages/1/stage',
    ],
    [
      'a window that ends before it begins',
      { administrationWindow: { from: 5, to: 4 } },
      'cycle/ends-before-it-begins',
      'administrationWindow/to',
    ],
  ])('is refused with %s', (_, more, code, field) => {
    given(cycleTemplate).when(draft(more), known).refuses(code, field);
    given(cycleTemplate, drafted).when(revise(more), known).refuses(code, field);
  });

  test('is refused with a detector that does not exist', () => {
    given(cycleTemplate)
      .when(draft({ policy: { version: '9', detectors: { phrenology: '1' } } }), {
        ...known,
        unknownDetectors: ['phrenology'],
      })
      .refuses('cycle/unknown-detector', 'policy/detectors/phrenology');
  });

  describe('a cycle that is opened from it', () => {
    const template = stateAfter(cycleTemplate, [drafted]);
    const ofCycle = {
      cycleId: uuid('c1'),
      templateId,
      name: 'Reviews 2025',
      scope: 'organisation' as const,
      evaluationPeriod: { from: '2025-01-01', to: '2025-12-31' },
      timeZone: 'UTC',
      eligible: 'everyone' as const,
      exclusions: [],
    };
    const open = commandOf('OpenCycleFromTemplate', ofCycle);

    test('has its form, with days counted from the end of the period, and names it', () => {
      given(cycle)
        .when(open, { ...noCycleFacts, template })
        .decides({
          type: 'CycleOpened',
          data: {
            ...ofCycle,
            kind: 'review',
            scale: content.scale,
            dimensions: content.dimensions,
            policy: defaultPolicy('review'),
            administrationWindow: { from: '2025-12-21', to: '2026-03-01' },
            stages: [
              { stage: 'manager', from: '2026-01-01', to: '2026-01-10' },
              { stage: 'sharing', from: '2026-01-11', to: '2026-01-20' },
            ],
            occurredAt: now,
          },
        });
    });

    test('is refused if the template was retired or never drafted', () => {
      const ended = stateAfter(cycleTemplate, [drafted, retired]);
      given(cycle)
        .when(open, { ...noCycleFacts, template: ended })
        .refuses('cycle-template/retired');
      expect(() => cycle.decide(open, cycle.initial, noCycleFacts)).toThrow('No such template was drafted.');
    });
  });
});
