import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyContextConfig } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from './app-shape.ts';
import { addExample } from './openapi.examples.ts';
import { logo } from './logo.ts';
import { problemResponses } from './openapi.problems.ts';

export type OpenApi = { title: string; description: string };

/** Who may do what a line of the access table stands for, in words. Empty if there is no such line. */
export type WhoMay = (action: string) => string;

const admits = ({ public: open, access }: FastifyContextConfig, whoMay: WhoMay): string => {
  if (open) return 'Needs no token.';
  const words = access && whoMay(access);
  return words ? `For ${words}.` : 'Needs a token.';
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

const jsonSchemaTransform = createJsonSchemaTransform({ zodToJsonConfig: { override: addExample } });

type Responses = Record<string, unknown>;

const refusedAs = (type: string) => ({
  default: { description: 'Refused or failed.', content: { [type]: {} } },
});

/** With what a route answers: JSON, any other media type that it names, and problems. */
const responsesOf = (given: unknown, method: string, config: FastifyContextConfig) => {
  const { alsoAs, csv, errorsAs, public: open } = config;
  const response = { ...((given as Responses | undefined) ?? { 200: { description: 'Done' } }) };
  const others = csv === undefined ? (alsoAs ?? []) : ['text/csv'];
  if (others.length > 0)
    response['200'] = {
      description: 'Done',
      content: {
        'application/json': { schema: response['200'] },
        ...Object.fromEntries(others.map((type) => [type, { schema: { type: 'string' } }])),
      },
    };
  if (errorsAs) return { ...response, ...refusedAs(errorsAs) };
  return { ...response, ...(open ? {} : problemResponses(method === 'POST' ? 'command' : 'query')) };
};

/** The service's own description at `/openapi.json`, its page at `/docs`. Register before any route. */
export const describe = async (app: App, openapi: OpenApi, whoMay: WhoMay): Promise<void> => {
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
      const description = [schema.description, admits(config, whoMay)].filter(Boolean).join(' ');
      const response = responsesOf(schema.response, String(document.route.method), config);
      const line = config.access && { 'x-access': config.access };
      const open = config.public && { security: [] };
      const isCommand = config.access && document.route.method === 'POST' && !config.errorsAs;
      const headers = isCommand && { headers: commandHeaders };
      return { url, schema: { ...schema, description, response, ...headers, ...line, ...open } };
    },
  });
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/docs')) route.config = { ...route.config, public: true };
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    logo: { type: 'image/svg+xml', content: logo, href: '/docs' },
    theme: {
      title: openapi.title,
      favicon: [{ filename: 'cairn.svg', rel: 'icon', type: 'image/svg+xml', sizes: 'any', content: logo }],
    },
  });
  app.get('/', { config: { public: true }, schema: { hide: true } }, (_request, reply) =>
    reply.redirect('/docs'),
  );
  app.get('/openapi.json', { config: { public: true }, schema: { hide: true } }, () => app.swagger());
};
