import { reject } from '@cairn/contracts/rejection';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import type { DraftScorecard } from '@cairn/contracts/scorecard.commands';
import type { DraftScorecardFromTemplate } from '@cairn/contracts/scorecard-template.commands';
import type { ScorecardTemplateContent } from '@cairn/contracts/scorecard-template.events';
import { draftScorecard } from './scorecard.content.ts';
import {
  refusePerspectiveTwice,
  refuseRetiredKpi,
  refuseTakenName,
  refuseTooManyObjectives,
  refuseUnknownKpi,
  type ScorecardFacts,
} from './scorecard.rules.ts';
import type { NamedKpis } from './scorecard-template.state.ts';

type Parts = Pick<ScorecardTemplateContent, 'perspectives'>;
type Objective = Parts['perspectives'][number]['objectives'][number];

/** All objectives of a template, each with its perspective and its place in the body. */
const objectivesOf = ({ perspectives }: Parts) =>
  perspectives.flatMap(({ perspectiveId, objectives }, i) =>
    objectives.map((objective, j) => ({
      ...objective,
      perspectiveId,
      path: `perspectives/${i}/objectives/${j}`,
    })),
  );

/** The ids of the KPIs that a template names. */
export const kpisOfTemplate = (parts: Parts): string[] => [
  ...new Set(objectivesOf(parts).flatMap(({ kpis }) => kpis.map(({ kpiId }) => kpiId))),
];

const refuseWrongKpis = ({ kpis }: Objective, path: string, known: NamedKpis): void => {
  kpis.forEach(({ kpiId }, i) => {
    const at = `${path}/kpis/${i}/kpiId`;
    const status = known.get(kpiId) ?? 'unset';
    if (status === 'unset') refuseUnknownKpi(at);
    if (status === 'retired') refuseRetiredKpi(at);
    if (kpis.findIndex((each) => each.kpiId === kpiId) !== i)
      reject('invalid', 'scorecard-template/kpi-twice', 'An objective has the same KPI twice.', [
        { path: at, message: 'a KPI that the objective does not have yet' },
      ]);
  });
};

/** Refuses perspectives, objectives or KPIs that no scorecard could have, or that are named twice. */
export const refuseWrongParts = (parts: Parts, known: NamedKpis): void => {
  refusePerspectiveTwice(parts.perspectives);
  const objectives = objectivesOf(parts);
  objectives.forEach(({ path, ...objective }, i) => {
    refuseTakenName('objective', { name: objective.name, path: `${path}/name` }, objectives.slice(0, i));
    refuseWrongKpis(objective, path, known);
  });
};

const offered = ({ template, kpis }: ScorecardFacts): ScorecardTemplateContent => {
  if (template === undefined || template.status === 'unset')
    return reject('notFound', 'scorecard-template/unknown', 'No such template was drafted.');
  if (template.status === 'retired')
    return reject(
      'conflict',
      'scorecard-template/retired',
      'The template was retired, so no scorecard is drafted from it.',
    );
  const retired = kpisOfTemplate(template.content).find((kpiId) => kpis?.get(kpiId) === 'retired');
  if (retired !== undefined)
    reject(
      'conflict',
      'scorecard-template/kpi-retired',
      `The KPI ${retired} of the template is retired. Revise the template first.`,
    );
  return template.content;
};

/** Drafts a scorecard from a template with all its parts. Throws for a template that is not offered. */
export const draftFromTemplate = (
  { data, ...command }: DraftScorecardFromTemplate,
  facts: ScorecardFacts,
): ScorecardEvent[] => {
  const content = offered(facts);
  const { templateId, objectiveIds, name = content.name, level = content.level, ...given } = data;
  const { scorecardId, occurredAt } = given;
  const perspectives = content.perspectives.map(({ perspectiveId, name: label, weight }) => ({
    perspectiveId,
    name: label,
    weight,
  }));
  const draft: DraftScorecard = {
    ...command,
    type: 'DraftScorecard',
    data: { ...given, name, level, perspectives },
  };
  const objectives = objectivesOf(content);
  refuseTooManyObjectives(given.objectivesLimit, objectives.length, 'objectivesLimit/block');
  return [
    ...draftScorecard(draft, facts, templateId),
    ...objectives.flatMap(({ perspectiveId, name: label, weight, kpis }, i): ScorecardEvent[] => {
      const objectiveId = objectiveIds[i];
      if (objectiveId === undefined) return [];
      const of = { scorecardId, objectiveId, occurredAt };
      return [
        { type: 'StrategicObjectiveAdded', data: { ...of, perspectiveId, name: label, weight } },
        ...kpis.map((each): ScorecardEvent => ({ type: 'KpiAttached', data: { ...of, ...each } })),
      ];
    }),
  ];
};
