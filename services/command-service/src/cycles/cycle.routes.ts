import { allow, noRelation } from '@cairn/access/matching';
import {
  type CloseCycle,
  closeCycleBody,
  type OpenCycle,
  openCycleBody,
} from '@cairn/contracts/cycle.commands';
import { id } from '@cairn/contracts/values';
import { calendar } from '@cairn/domain/calendar.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import { policyOf } from '@cairn/domain/cycle.policy';
import type { App } from '@cairn/http/app';
import { idempotencyOf, idFor } from '@cairn/http/idempotency';
import { actorOf } from '@cairn/http/principal';
import { ifMatch } from '@cairn/http/revision';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commandRoute } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { calendarFacts, calendarId, cycleFacts } from './cycle.facts.ts';
import { handle } from '../handle.ts';

type Asking = Pick<OpenCycle, 'actor' | 'at'>;

/**
 * Takes the cycle's period in the calendar, before the cycle is opened in its own stream. It is decided first, so that what
 * is refused takes no period. Whoever fails in between comes again with the same Idempotency-Key.
 */
const reserve = async (context: CommandContext, request: FastifyRequest, open: OpenCycle): Promise<void> => {
  cycle.decide(open, cycle.initial, { ...(await cycleFacts(context, open)), periodIsReserved: true });
  const { cycleId, kind, scope, evaluationPeriod } = open.data;
  const command = {
    ...open,
    type: 'ReservePeriod',
    data: { cycleId, kind, scope, period: evaluationPeriod },
  } as const;
  await context.execute({
    decider: calendar,
    id: calendarId,
    command,
    facts: () => calendarFacts(context, command),
    idempotency: idempotencyOf(request, context.payloadKey),
    correlationId: request.id,
    causationId: request.id,
  });
};

const opening = (context: CommandContext, app: App): void => {
  const options = commandRoute('OpenCycle', 'Open an OKR or review cycle with the rules that it pins', {
    body: openCycleBody,
  });
  app.post('/v1/cycles', options, async (request, reply) => {
    const { body } = request;
    const cycleId = idFor(request);
    const command = ({ actor, at }: Asking): OpenCycle => ({
      type: 'OpenCycle',
      data: {
        ...body,
        cycleId,
        administrationWindow: body.administrationWindow ?? body.evaluationPeriod,
        policy: policyOf(body.kind, body.policy),
        occurredAt: body.occurredAt ?? at,
      },
      actor,
      at,
    });
    const role = allow(request.principal.roles, 'OpenCycle', noRelation);
    const asking = { actor: actorOf(request.principal, role), at: context.now().toISOString() };
    // A new cycle has no revision: with If-Match this is a repeat, or is refused, and needs no period.
    if (ifMatch(request) === undefined) await reserve(context, request, command(asking));
    return handle(context, request, reply, {
      decider: cycle,
      id: cycleId,
      makes: cycleId,
      relations: () => noRelation,
      command,
      facts: (asked) => cycleFacts(context, asked),
    });
  });
};

const closing = (context: CommandContext, app: App): void => {
  const params = z.object({ cycleId: id });
  const options = commandRoute('CloseCycle', 'Close a cycle', { params, body: closeCycleBody });
  app.post('/v1/cycles/:cycleId/close', options, (request, reply) => {
    const { cycleId } = request.params;
    return handle(context, request, reply, {
      decider: cycle,
      id: cycleId,
      relations: () => noRelation,
      command: ({ actor, at }): CloseCycle => ({
        type: 'CloseCycle',
        data: { cycleId, occurredAt: request.body.occurredAt ?? at },
        actor,
        at,
      }),
      facts: (asked) => cycleFacts(context, asked),
    });
  });
};

/** The commands to cycles. */
export const cycleRoutes =
  (context: CommandContext) =>
  (app: App): void => {
    opening(context, app);
    closing(context, app);
  };
