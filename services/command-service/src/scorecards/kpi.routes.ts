import { noRelation, type Relations } from '@cairn/access/matching';
import {
  correctMeasurementBody,
  defineKpiBody,
  recordMeasurementBody,
  reviseKpiTargetBody,
} from '@cairn/contracts/kpi.commands';
import { id } from '@cairn/contracts/values';
import { kpi } from '@cairn/domain/kpi.decider';
import type { App } from '@cairn/http/app';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { isRegistered } from '../people/person.facts.ts';
import { registerCommands } from '../register-commands.ts';

const ofKpi = z.object({ kpiId: id });

const places = {
  DefineKpi: {
    path: '/v1/kpis',
    summary: 'Define a KPI with its anchors',
    body: defineKpiBody,
    makes: 'kpiId',
  },
  RecordMeasurement: {
    path: '/v1/kpis/:kpiId/measurements',
    summary: 'Record the measurement of a period',
    params: ofKpi,
    body: recordMeasurementBody,
    makes: 'measurementId',
  },
  CorrectMeasurement: {
    path: '/v1/kpis/:kpiId/measurements/:measurementId/corrections',
    summary: 'Correct a measurement; the reading before is kept',
    params: z.object({ kpiId: id, measurementId: id }),
    body: correctMeasurementBody,
  },
  ReviseKpiTarget: {
    path: '/v1/kpis/:kpiId/targets',
    summary: 'Revise the anchors of a KPI from a day on',
    params: ofKpi,
    body: reviseKpiTargetBody,
  },
};

/** A KPI's owner stands to it as `self`. */
const kpiRelations = async (
  { execute }: CommandContext,
  { principal }: FastifyRequest,
  kpiId: string,
): Promise<Relations> => {
  const { state } = await execute.state(kpi, kpiId);
  const isOwner = state.status === 'defined' && state.ownerId === principal.personId;
  return isOwner ? new Set(['self']) : noRelation;
};

/** The commands to KPIs. */
export const kpiRoutes =
  (context: CommandContext) =>
  (app: App): void =>
    registerCommands(context, app, {
      decider: kpi,
      key: 'kpiId',
      places,
      relations: (request, kpiId) => kpiRelations(context, request, kpiId),
      facts: async (command) => ({
        owner: command.type !== 'DefineKpi' || (await isRegistered(context, command.data.ownerId)),
      }),
    });
