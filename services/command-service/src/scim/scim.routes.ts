import { relationsAllowed } from '@cairn/access/matching';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { takeJson } from '@cairn/http/body';
import { errorHandler } from '@cairn/http/errors';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { attributesIn, type GivenUser } from './scim.attributes.ts';
import { resourceTypes, schemas, serviceProviderConfig } from './scim.discovery.ts';
import { answerWithScimError, scimMedia } from './scim.errors.ts';
import { userList } from './scim.list.ts';
import { patched } from './scim.patch.ts';
import { asList, getQuery, listOf, listQuery, patchBody, userBody, userReply } from './scim.shapes.ts';
import { usersPath } from './scim.user.ts';
import { changeUser, createUser, readUser } from './scim.users.ts';

const access = 'ProvisionUsers';
const config = { access, errorsAs: scimMedia };
const tags = ['scim'];
const media = { tags, consumes: [scimMedia, 'application/json'], produces: [scimMedia] };
const userPath = `${usersPath}/:personId` as const;
const params = z.object({ personId: id });

const discovery = (app: App): void => {
  const document = z.looseObject({});
  const get = (path: string, summary: string, answer: Record<string, unknown>): void => {
    app.get(
      `/scim/v2/${path}`,
      { config, schema: { ...media, summary, response: { 200: document } } },
      async () => answer,
    );
  };
  get('ServiceProviderConfig', 'What this SCIM service can do', serviceProviderConfig);
  get('ResourceTypes', 'The kinds of SCIM resources', asList(resourceTypes));
  get('Schemas', 'The attributes of SCIM users', asList(schemas));
};

const reading = (context: CommandContext, app: App): void => {
  const list = userList(context);
  app.get(
    usersPath,
    {
      config,
      schema: {
        ...media,
        summary: 'List users in pages, or find them with a filter',
        querystring: listQuery,
        response: { 200: listOf(userReply) },
      },
    },
    ({ query }) => list(query),
  );
  app.get(
    userPath,
    {
      config,
      schema: {
        ...media,
        summary: 'Get a user',
        params,
        querystring: getQuery,
        response: { 200: userReply },
      },
    },
    ({ params: { personId } }) => readUser(context, personId),
  );
};

const created = (reply: FastifyReply, user: z.infer<typeof userReply>): z.infer<typeof userReply> => {
  reply.code(201).header('location', user.meta.location);
  return user;
};

const writing = (context: CommandContext, app: App): void => {
  app.post(
    usersPath,
    {
      config,
      schema: {
        ...media,
        summary: 'Create a user; an active one is employed from today',
        body: userBody,
        response: { 201: userReply },
      },
    },
    async ({ body, principal }, reply) =>
      created(reply, await createUser({ context, principal }, attributesIn(body))),
  );
  const change = <B extends z.ZodType>(
    method: 'PUT' | 'PATCH',
    { summary, body, given }: { summary: string; body: B; given: (body: z.output<B>) => GivenUser },
  ): void => {
    app.route({
      method,
      url: userPath,
      config,
      schema: { ...media, summary, params, body, response: { 200: userReply } },
      handler: (request) => {
        const { principal, params } = request;
        return changeUser({ context, principal, ...params }, given(request.body as z.output<B>));
      },
    });
  };
  change('PUT', { summary: 'Replace a user', body: userBody, given: (body) => attributesIn(body) });
  change('PATCH', {
    summary: 'Change a user; active false ends the employment today, and active true is a re-hire',
    body: patchBody,
    given: ({ Operations }) => patched(Operations),
  });
  app.delete(
    userPath,
    {
      config,
      schema: {
        ...media,
        summary: 'Deactivate a user: their employment ends today, and the log keeps them',
        params,
        response: { 204: z.null() },
      },
    },
    async ({ principal, params }, reply) => {
      await changeUser({ context, principal, ...params }, { active: false });
      return reply.code(204).send(null);
    },
  );
};

/** SCIM 2.0 for identity providers (RFC 7643 and 7644): users are the people whom a provider or an import named. */
export const scimRoutes = (context: CommandContext) => (app: App) => {
  // A scope of its own, for the media type and the shape of errors.
  void app.register(async (scope: App) => {
    takeJson(scope, [scimMedia]);
    scope.setErrorHandler(errorHandler((thrown) => thrown, answerWithScimError));
    scope.addHook('preValidation', (request, reply, done) => {
      relationsAllowed(request.principal.roles, access);
      reply.type(scimMedia);
      done();
    });
    discovery(scope);
    reading(context, scope);
    writing(context, scope);
  });
};
