import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replace(/\*/g, '.*')}$`,
  );

/** Answers a path that no route has with 404, and a path that routes of other methods have with 405 and those. */
export const answerUnknownPaths = (app: FastifyInstance): void => {
  const methods = new Map<string, { pattern: RegExp; allowed: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    const route = methods.get(url) ?? { pattern: patternOf(url), allowed: new Set() };
    for (const each of [method].flat()) route.allowed.add(each);
    methods.set(url, route);
  });
  app.setNotFoundHandler({}, (request) => {
    const [path = ''] = request.url.split('?', 1);
    const routes = [...methods.values()].filter(({ pattern }) => pattern.test(path));
    const allowed = [...new Set(routes.flatMap((route) => [...route.allowed]))].sort();
    if (allowed.length === 0)
      throw new ProblemError(404, 'request/no-such-path', { detail: 'There is nothing at this path.' });
    throw new ProblemError(405, 'request/method-not-allowed', {
      detail: `This path takes ${allowed.join(', ')}.`,
      headers: { allow: allowed.join(', ') },
    });
  });
};
