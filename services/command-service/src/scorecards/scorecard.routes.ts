import {
  addPerspectiveBody,
  addStrategicObjectiveBody,
  attachKpiBody,
  detachKpiBody,
  draftScorecardBody,
  linkStrategicObjectivesBody,
  publishScorecardBody,
  reorderScorecardBody,
  retirePerspectiveBody,
  retireStrategicObjectiveBody,
  revisePerspectiveBody,
  reviseHypothesisBody,
  reviseScorecardBody,
  reviseScorecardWeightsBody,
  reviseStrategicObjectiveBody,
  unlinkStrategicObjectivesBody,
} from '@cairn/contracts/scorecard.commands';
import {
  draftScorecardFromTemplateBody,
  templateObjectivesMost,
} from '@cairn/contracts/scorecard-template.commands';
import { scorecard } from '@cairn/domain/scorecard.decider';
import type { NewId } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import { cardFacts } from './scorecard-template.facts.ts';

/** The commands to scorecards. */
export const scorecardRoutes = commandRoutes(
  { decider: scorecard, key: 'scorecardId', facts: cardFacts },
  {
    DraftScorecard: {
      path: '/v1/scorecards',
      summary: 'Draft a scorecard with its perspectives',
      body: draftScorecardBody,
      makes: 'scorecardId',
    },
    DraftScorecardFromTemplate: {
      path: '/v1/scorecard-templates/:templateId/scorecards',
      summary: 'Draft a scorecard from a template, with all its perspectives, objectives and KPIs',
      description: 'All parts are written together or not at all.',
      body: draftScorecardFromTemplateBody,
      makes: 'scorecardId',
      fill: (_: object, newId: NewId) => ({
        objectiveIds: Array.from({ length: templateObjectivesMost }, (_each, i) => newId(`/objectives/${i}`)),
      }),
    },
    ReviseScorecard: {
      path: '/v1/scorecards/:scorecardId/revise',
      summary: 'Revise the name, vision, mission, values, visibility, limit or higher scorecard',
      body: reviseScorecardBody,
    },
    AddPerspective: {
      path: '/v1/scorecards/:scorecardId/perspectives',
      summary: 'Add a perspective',
      body: addPerspectiveBody,
    },
    RevisePerspective: {
      path: '/v1/scorecards/:scorecardId/perspectives/revise',
      summary: 'Rename a perspective',
      body: revisePerspectiveBody,
    },
    RetirePerspective: {
      path: '/v1/scorecards/:scorecardId/perspectives/retire',
      summary: 'Retire a perspective from a day on; ranges that end before it still count it',
      body: retirePerspectiveBody,
    },
    AddStrategicObjective: {
      path: '/v1/scorecards/:scorecardId/objectives',
      summary: 'Add a strategic objective to a perspective',
      body: addStrategicObjectiveBody,
      makes: 'objectiveId',
    },
    ReviseStrategicObjective: {
      path: '/v1/scorecards/:scorecardId/objectives/:objectiveId/revise',
      summary: 'Revise the name or the day of a strategic objective',
      body: reviseStrategicObjectiveBody,
    },
    RetireStrategicObjective: {
      path: '/v1/scorecards/:scorecardId/objectives/:objectiveId/retire',
      summary: 'Retire a strategic objective from a day on; ranges that end before it still count it',
      body: retireStrategicObjectiveBody,
    },
    LinkStrategicObjectives: {
      path: '/v1/scorecards/:scorecardId/links',
      summary: 'Link two strategic objectives as cause and effect, which is a hypothesis',
      body: linkStrategicObjectivesBody,
    },
    ReviseHypothesis: {
      path: '/v1/scorecards/:scorecardId/links/revise',
      summary: 'Replace the hypothesis of a link',
      body: reviseHypothesisBody,
    },
    UnlinkStrategicObjectives: {
      path: '/v1/scorecards/:scorecardId/links/unlink',
      summary: 'Take the link of two strategic objectives away',
      body: unlinkStrategicObjectivesBody,
    },
    AttachKpi: {
      path: '/v1/scorecards/:scorecardId/objectives/:objectiveId/kpis',
      summary: 'Attach a KPI to a strategic objective',
      body: attachKpiBody,
    },
    DetachKpi: {
      path: '/v1/scorecards/:scorecardId/objectives/:objectiveId/kpis/:kpiId/detach',
      summary: 'Detach a KPI from a strategic objective, in which it no longer counts',
      body: detachKpiBody,
    },
    ReviseScorecardWeights: {
      path: '/v1/scorecards/:scorecardId/weights',
      summary:
        'Revise weights of perspectives, objectives and KPIs from a day on; a day in the past needs a reason',
      body: reviseScorecardWeightsBody,
    },
    ReorderScorecard: {
      path: '/v1/scorecards/:scorecardId/order',
      summary: 'Put perspectives, objectives and the KPIs of objectives into another order',
      body: reorderScorecardBody,
    },
    PublishScorecard: {
      path: '/v1/scorecards/:scorecardId/publish',
      summary: 'Publish a scorecard, or what changed since, as its next version',
      body: publishScorecardBody,
    },
  },
);
