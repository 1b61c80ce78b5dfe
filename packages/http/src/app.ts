import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type FastifyBaseLogger, fastify, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from './app-shape.ts';
import type { Auth } from './auth.ts';
import { takeJson } from './body.ts';
import { bodyLimit } from './body-limit.ts';
import { clientErrorHandler, errorHandler } from './errors.ts';
import { demandAccess, guard } from './guard.ts';
import { setHeaders } from './headers.ts';
import { type Health, healthRoutes } from './health.ts';
import { answerUnknownPaths } from './not-found.ts';
import { describe, type OpenApi, type WhoMay } from './openapi.ts';
import { demandReadableQuery } from './query-text.ts';
import { limitRate } from './rate-limit.ts';
import { writeAsIs, writeChecked } from './serialize.ts';
import { validatorCompiler } from './validate.ts';

export type { App } from './app-shape.ts';

export type AppOptions = Health & {
  logger: FastifyBaseLogger;
  /** Without it, the service has only routes that need no token. */
  auth?: Auth;
  /** Who may use which route. It is only described in the OpenAPI document; the routes themselves enforce it. */
  access?: WhoMay;
  openapi?: OpenApi;
  /** Requests a minute of one person, or from one address without a token; `0`, the default, sets no limit. */
  rateLimit?: number;
  /** Turns an error of another room into a Rejection or ProblemError. */
  translate?: (thrown: unknown) => unknown;
  /** Fails a reply that breaks its response schema, for tests. */
  checkReplies?: boolean;
  /** The time in which a request must have arrived, with its body; thirty seconds by default. */
  arriveWithinMs?: number;
};

const traceId = /^[\w.:-]{1,100}$/;

const genReqId = (request: IncomingMessage): string => {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && traceId.test(given) ? given : randomUUID();
};

const bare = ({
  logger,
  translate = (thrown) => thrown,
  checkReplies,
  arriveWithinMs = 30_000,
}: AppOptions): App => {
  const onError = errorHandler(translate);
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    genReqId,
    // Whatever is logged about a request names its id; a logger for each request would only repeat it.
    childLoggerFactory: (parent) => parent,
    clientErrorHandler,
    frameworkErrors: (error, request, reply) => {
      setHeaders(request, reply);
      onError(error, request, reply);
    },
    requestTimeout: arriveWithinMs,
    http: {
      // A body is given no less time than the headers, which by default have a minute.
      headersTimeout: arriveWithinMs,
      requestTimeout: arriveWithinMs,
      // Node looks for late requests so often; by default every thirty seconds.
      connectionsCheckingInterval: Math.min(arriveWithinMs, 1_000),
    },
    // Its 503 while closing is no problem document, and an EventSource that meets one never comes back.
    return503OnClosing: false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(checkReplies ? writeChecked : writeAsIs);
  app.setErrorHandler(onError);
  app.addHook('onRequest', (request, reply, done) => {
    setHeaders(request, reply);
    done();
  });
  return app;
};

/** Whoever is still reading or being answered when the service closes has so long. */
const closeGraceMs = 3_000;

const closeInTime = (app: App): void => {
  app.addHook('preClose', (done) => {
    setTimeout(() => app.server.closeAllConnections(), closeGraceMs).unref();
    done();
  });
};

/**
 * A service's HTTP side: JSON in and out, zod-checked requests, problems for everything that is refused, bearer tokens,
 * `/health` and `/ready`, and with `openapi` a description at `/openapi.json` and its page at `/docs`. Add the routes to
 * what it resolves to. It never listens.
 */
export const createApp = async (options: AppOptions): Promise<App> => {
  const { auth, access = () => '', openapi, rateLimit: max = 0 } = options;
  const app = bare(options);
  closeInTime(app);
  takeJson(app);
  demandReadableQuery(app);
  answerUnknownPaths(app);
  demandAccess(app);
  if (max > 0) await limitRate(app, max, auth);
  if (auth) guard(app, auth);
  if (openapi) await describe(app, openapi, access);
  healthRoutes(app, options);
  return app;
};
