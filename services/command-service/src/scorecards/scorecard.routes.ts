import {
  addStrategicObjectiveBody,
  attachKpiBody,
  detachKpiBody,
  draftScorecardBody,
  publishScorecardBody,
} from '@cairn/contracts/scorecard.commands';
import { scorecard } from '@cairn/domain/scorecard.decider';
import { commandRoutes } from '../command-routes.ts';
import { scorecardFacts } from './scorecard.facts.ts';

/** The commands to scorecards. */
export const scorecardRoutes = commandRoutes(
  { decider: scorecard, key: 'scorecardId', facts: scorecardFacts },
  {
    DraftScorecard: {
      path: '/v1/scorecards',
      summary: 'Draft a scorecard with its perspectives',
      body: draftScorecardBody,
      makes: 'scorecardId',
    },
    AddStrategicObjective: {
      path: '/v1/scorecards/:scorecardId/objectives',
      summary: 'Add a strategic objective to a perspective',
      body: addStrategicObjectiveBody,
      makes: 'objectiveId',
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
    PublishScorecard: {
      path: '/v1/scorecards/:scorecardId/publish',
      summary: 'Publish a scorecard',
      body: publishScorecardBody,
    },
  },
);
