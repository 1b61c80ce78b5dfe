import { allow } from '@cairn/access/matching';
import type { Role } from '@cairn/contracts/envelope';
import { reject } from '@cairn/contracts/rejection';
import {
  type AiActor,
  askForSuggestionBody,
  type MakeSuggestion,
} from '@cairn/contracts/suggestion.commands';
import type { SuggestionKind } from '@cairn/contracts/suggestion.values';
import { id } from '@cairn/contracts/values';
import { review } from '@cairn/domain/review.decider';
import { personWhoWrites, refuseUnlessWriting, suggestion } from '@cairn/domain/suggestion.decider';
import { keyReused, otherRevision } from '@cairn/event-store/refusals';
import type { App } from '@cairn/http/app';
import { idFor } from '@cairn/http/idempotency';
import { actorOf, type Principal } from '@cairn/http/principal';
import { commandReply, ifMatch, replyWith } from '@cairn/http/revision';
import { newId } from '@cairn/runtime/new-id';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { reviewRelations } from '../reviews/review.access.ts';
import type { Assistance } from './assistance.ts';
import { inputFor } from './suggestion-input.ts';
import { suggestionFacts } from './suggestion.facts.ts';
import { withNames } from './with-names.ts';

type Asked = { reviewId: string; suggestionId: string; kind: SuggestionKind };

/** The model as an actor, in the role of the person for whom it acts. It is no person; its kind is `ai`. */
const modelFor = ({ personId, client }: Principal, actingAs: Role): AiActor => ({
  personId: '00000000-0000-4000-8000-0000a1000000',
  kind: 'ai',
  actingAs,
  onBehalfOf: personId,
  client,
  issuer: 'cairn',
  subject: 'model',
});

const demandModel = ({ assistance }: CommandContext): Assistance =>
  assistance ??
  reject('conflict', 'suggestion/no-model', 'No model is set up here. CAIRN_MODEL_URL would name one.');

/** The role in which a person may ask. Throws a Rejection for everybody else. */
const roleOfWriter = async (
  context: CommandContext,
  principal: Principal,
  reviewId: string,
): Promise<Role> => {
  const sent = { principal, type: 'AskForSuggestion', data: { reviewId } };
  const { relations, roles } = await reviewRelations(context, sent);
  const role = allow(roles, 'AskForSuggestion', relations);
  personWhoWrites(actorOf(principal, role));
  return role;
};

/** Asks the model. Until it has answered, nothing is written. */
const suggested = async (
  context: CommandContext,
  { headers, principal }: Pick<FastifyRequest, 'headers' | 'principal'>,
  { reviewId, suggestionId, kind }: Asked,
): Promise<Omit<MakeSuggestion, 'actor'>> => {
  const { state, position: after } = await context.execute.state(review, reviewId);
  refuseUnlessWriting(state, principal.personId);
  const { ask, readInput } = demandModel(context);
  const authorization = headers.authorization ?? '';
  const input = await inputFor(readInput, { authorization, reviewId, after });
  const { text: about, placeholders, seenAt } = input;
  const { text, ...provenance } = await ask(kind, about);
  const at = context.now().toISOString();
  const words = withNames(text, placeholders);
  const data = { reviewId, suggestionId, kind, ...provenance, seenAt, text: words, occurredAt: at };
  return { type: 'MakeSuggestion', data, at };
};

const carryOut = async (
  context: CommandContext,
  request: Pick<FastifyRequest, 'headers' | 'principal'>,
  asked: Asked,
) => {
  const { principal } = request;
  const { reviewId, suggestionId, kind } = asked;
  const role = await roleOfWriter(context, principal, reviewId);
  const expected = ifMatch(request);
  const { state, revision, position } = await context.execute.state(suggestion, reviewId);
  const before = state.get(suggestionId);
  if (before && before.kind !== kind) throw keyReused();
  if (before) return { revision, position };
  if (expected !== undefined && expected !== revision) throw otherRevision({ revision, position }, expected);
  const made = await suggested(context, request, asked);
  const correlationId = newId();
  return context.execute({
    decider: suggestion,
    id: reviewId,
    command: { ...made, actor: modelFor(principal, role) },
    facts: () => suggestionFacts(context, reviewId),
    ifMatch: expected,
    correlationId,
    causationId: correlationId,
  });
};

const description =
  'The model is told what `GET /v1/reviews/:reviewId/suggestion-input` of the query service shows you, and nothing else. Its words are refused if they name a mark. If it does not answer, declines, breaks off or answers something that cannot be used (502, 503 or 504), nothing is written. 409 `suggestion/no-model`: no model is set up. Read what it suggested from `GET /v1/suggestions`.';

/** The route on which a writer asks a model for words. */
export const askRoutes = (context: CommandContext) => (app: App) => {
  app.post(
    '/v1/reviews/:reviewId/suggestions',
    {
      config: { access: 'AskForSuggestion' },
      schema: {
        tags: ['reviews'],
        summary: 'Ask a model for a suggestion for a review in which you write',
        description,
        params: z.object({ reviewId: id }),
        body: askForSuggestionBody,
        response: { 200: commandReply, 201: commandReply },
      },
    },
    async (request, reply) => {
      const { reviewId } = request.params;
      const suggestionId = idFor(request, context.deriveId);
      const done = await carryOut(context, request, { reviewId, suggestionId, ...request.body });
      const { revision, position } = done;
      return replyWith(reply, { id: suggestionId, revision, position, created: true });
    },
  );
};
