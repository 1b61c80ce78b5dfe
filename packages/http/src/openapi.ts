import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyContextConfig } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { AccessRules } from './access.ts';
import type { App } from './app-shape.ts';
import { problemSchema } from './problem.ts';

export type OpenApi = { title: string; description: string };

const problem = {
  description: 'Refused or failed (RFC 9457)',
  content: {
    'application/problem+json': { schema: { $ref: `#/components/schemas/${problemSchema.meta()?.id}` } },
  },
};

/** Who may use a route, in words for its page. */
const whoMay = ({ public: open, access }: FastifyContextConfig, rules: AccessRules): string => {
  if (open) return 'Needs no token.';
  const may = (access && rules[access]) || [];
  const words = may.map(({ role, relation }) => (relation === 'anyone' ? role : `${role} (${relation})`));
  return words.length > 0 ? `For ${words.join(', ')}.` : 'Needs a token.';
};

const commandHeaders = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: 'A retry with the same key is not executed again and gets the first answer.',
    },
    'if-match': {
      type: 'string',
      description: 'The expected revision, such as "5". The answer is 412 if it differs.',
    },
  },
};

type Responses = Record<string, unknown>;

/** With what a route answers: JSON, any other media type that it names, and problems. */
const responsesOf = (given: unknown, { alsoAs }: FastifyContextConfig): Responses => {
  const response = { ...((given as Responses | undefined) ?? { 200: { description: 'Done' } }) };
  if (alsoAs)
    response['200'] = {
      description: 'Done',
      content: { 'application/json': { schema: response['200'] }, [alsoAs]: { schema: { type: 'string' } } },
    };
  return { ...response, default: problem };
};

/** The service's own description at `/openapi.json`, its page at `/docs`. Register before any route. */
export const describe = async (app: App, openapi: OpenApi, rules: AccessRules): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { ...openapi, version: '1' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
      security: [{ bearer: [] }],
    },
    transformObject: jsonSchemaTransformObject,
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document);
      if (!schema || schema.hide) return { schema: { hide: true }, url };
      const config = document.route.config ?? {};
      const description = [schema.description, whoMay(config, rules)].filter(Boolean).join(' ');
      const response = responsesOf(schema.response, config);
      const line = config.access && { 'x-access': config.access };
      const open = config.public && { security: [] };
      const headers = config.access && document.route.method === 'POST' && { headers: commandHeaders };
      return { url, schema: { ...schema, description, response, ...headers, ...line, ...open } };
    },
  });
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/docs')) route.config = { ...route.config, public: true };
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  app.get('/openapi.json', { config: { public: true }, schema: { hide: true } }, () => app.swagger());
};
