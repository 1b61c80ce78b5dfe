import { allow, noRelation } from '@cairn/access/matching';
import type { Action } from '@cairn/access/table';
import type { Command } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { Rejection } from '@cairn/contracts/rejection';
import { idempotencyOf } from '@cairn/http/idempotency';
import { refuseBeyondStore } from '@cairn/domain/occurred-at';
import { actorOf } from '@cairn/http/principal';
import { type commandReply, ifMatch, replyWith } from '@cairn/http/revision';
import { newId } from '@cairn/runtime/new-id';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { CarryOut, CommandRequest } from './carried-out.ts';
import type {
  CommandRoute,
  CommandsTo,
  FoundRelations,
  RequestHeaders,
  SentCommand,
} from './command-route.ts';
import type { CommandContext } from './context.ts';
import { dataAsMade, dataOf, idIn, occurredAtIn } from './sent-data.ts';

type Handling<S, C extends Command, E extends AnyEvent, F> = {
  type: C['type'] & Action;
  route: CommandRoute<S, C>;
  thing: CommandsTo<S, C, E, F>;
};

type Relate<S, C extends Command> = (
  context: CommandContext,
  sent: SentCommand<C>,
) => Promise<FoundRelations<S>>;

const changedHands = (): Rejection =>
  new Rejection('conflict', 'stream/conflict', 'It changed hands while the command was decided. Try again.');

const unrelated = async () => noRelation;

const relate = <S, C extends Command, E extends AnyEvent, F>({
  route,
  thing,
}: Handling<S, C, E, F>): Relate<S, C> =>
  route.relations ?? (route.makes === thing.key ? unrelated : (thing.relations ?? unrelated));

/** What a repeated command made the first time: the ids in its events may be older than the id key. */
const madeBy = (
  { repeated, events }: { repeated: boolean; events: readonly AnyEvent[] },
  makes: string | undefined,
): unknown =>
  repeated && makes !== undefined
    ? events.map(({ data }) => data).find((data) => makes in (data as object))
    : undefined;

/** The log keeps an id of its own for the request: whoever sent it chose the other one, and could put anything into it. */
const headersOf = (request: CommandRequest, payloadKey: string): RequestHeaders => {
  const correlationId = newId();
  return {
    idempotency: idempotencyOf(request, payloadKey),
    correlationId,
    causationId: correlationId,
  };
};

/** What was stored before now is seen in it, all as of the same moment. */
const asOfNow = (context: CommandContext): CommandContext => ({ ...context, asOf: performance.now() });

/**
 * The way of every command: headers → data → relations → role (by the command's rules in the access table) → command →
 * decide and append.
 */
export const carryOut = <S, C extends Command, E extends AnyEvent, F>(
  context: CommandContext,
  handling: Handling<S, C, E, F>,
): CarryOut => {
  const { type, route, thing } = handling;
  const { decider, key, sharedStream, facts } = thing;
  const { makes, prepare, claim, complete, asActor = (actor) => actor } = route;
  const relationsOf = relate(handling);
  return async (request) => {
    const { principal: signedIn } = request;
    const [headers, expected] = [headersOf(request, context.payloadKey), ifMatch(request)];
    const at = context.now().toISOString();
    const sent = { route, request, at };
    const asked = dataOf(sent, context.deriveId);
    const found = await relationsOf(asOfNow(context), { principal: signedIn, type, data: asked });
    const {
      relations,
      roles = signedIn.roles,
      stillHold,
    } = 'relations' in found ? found : { relations: found };
    const principal = { ...signedIn, roles };
    const actor = asActor(actorOf(principal, allow(roles, type, relations)));
    refuseBeyondStore(occurredAtIn(asked), context.clock.storeNow());
    // Only now, so that nobody learns from the time it takes what was made before.
    const data = await dataAsMade(context, thing, { ...sent, data: asked });
    const command = { type, data, actor, at } as C;
    const id = sharedStream ?? idIn(data, key);
    const isAt = async (revision: number) => (await context.execute.state(decider, id)).revision === revision;
    if (prepare && (expected === undefined || (await isAt(expected))))
      await prepare(context, command, { ...headers, principal });
    const outcome = await context.execute<S, C, E, F>({
      decider,
      id,
      command,
      facts: async (state) => {
        if (stillHold && !stillHold(state)) throw changedHands();
        await claim?.(context, command, { ...headers, state });
        return facts(asOfNow(context), command, principal, state);
      },
      ifMatch: expected,
      ...headers,
    });
    const completed = (await complete?.(context, command, headers)) ?? -1n;
    return {
      id: idIn(madeBy(outcome, makes) ?? data, makes ?? key),
      revision: outcome.revision,
      position: completed > outcome.position ? completed : outcome.position,
      created: makes !== undefined && !outcome.decidedNothing,
      unchanged: outcome.repeated || outcome.decidedNothing,
      correlationId: headers.correlationId,
    };
  };
};

const withParams = (path: string, params: unknown): string =>
  path.replace(/:(\w+)/g, (_, name: string) => idIn(params, name));

/**
 * A command over HTTP: it is carried out and answered with `{ id, revision, position }`, with 201 if it made something, or with
 * 202 and where to look if something becomes of it later.
 */
export const handle =
  (carry: CarryOut, later?: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<z.infer<typeof commandReply>> => {
    const done = await carry(request);
    request.log.debug({ traceId: request.id, correlationId: done.correlationId }, 'a command');
    const answer = replyWith(reply, done);
    if (later) reply.code(202).header('location', withParams(later, request.params));
    return answer;
  };
