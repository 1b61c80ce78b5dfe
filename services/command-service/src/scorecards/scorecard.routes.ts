import {
  addStrategicObjectiveBody,
  attachKpiBody,
  draftScorecardBody,
  publishScorecardBody,
  type ScorecardCommand,
} from '@cairn/contracts/scorecard.commands';
import { id } from '@cairn/contracts/values';
import { kpi } from '@cairn/domain/kpi.decider';
import { scorecard, type ScorecardFacts } from '@cairn/domain/scorecard.decider';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { isFounded } from '../people/person.facts.ts';
import { registerCommands } from '../register-commands.ts';

const ofScorecard = z.object({ scorecardId: id });

const places = {
  DraftScorecard: {
    path: '/v1/scorecards',
    summary: 'Draft a scorecard with its perspectives',
    body: draftScorecardBody,
    makes: 'scorecardId',
  },
  AddStrategicObjective: {
    path: '/v1/scorecards/:scorecardId/objectives',
    summary: 'Add a strategic objective to a perspective',
    params: ofScorecard,
    body: addStrategicObjectiveBody,
    makes: 'objectiveId',
  },
  AttachKpi: {
    path: '/v1/scorecards/:scorecardId/objectives/:objectiveId/kpis',
    summary: 'Attach a KPI to a strategic objective',
    params: z.object({ scorecardId: id, objectiveId: id }),
    body: attachKpiBody,
  },
  PublishScorecard: {
    path: '/v1/scorecards/:scorecardId/publish',
    summary: 'Publish a scorecard',
    params: ofScorecard,
    body: publishScorecardBody,
  },
};

const scorecardFacts = async (
  context: CommandContext,
  command: ScorecardCommand,
): Promise<ScorecardFacts> => {
  const { execute } = context;
  if (command.type === 'DraftScorecard') {
    const { unitId, alignedTo } = command.data;
    const higher = alignedTo === null ? undefined : (await execute.state(scorecard, alignedTo)).state;
    const higherLevel = higher && higher.status !== 'unset' ? higher.level : null;
    return { known: await isFounded(context, unitId), higherLevel };
  }
  if (command.type !== 'AttachKpi') return { known: true, higherLevel: null };
  const { state } = await execute.state(kpi, command.data.kpiId);
  return { known: state.status !== 'unset', higherLevel: null };
};

/** The commands to scorecards. */
export const scorecardRoutes =
  (context: CommandContext) =>
  (app: App): void =>
    registerCommands(context, app, {
      decider: scorecard,
      key: 'scorecardId',
      places,
      facts: (command) => scorecardFacts(context, command),
    });
