import type { FastifyInstance } from 'fastify';
import type { Auth } from './auth.ts';
import type { Principal } from './principal.ts';

/** Puts the verified principal on every request of a route that is not public, before its body is read. */
export const guard = (app: FastifyInstance, auth: Auth): void => {
  app.decorateRequest('principal');
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.config.public || request.is404) {
      done();
      return;
    }
    const accept = (principal: Principal): void => {
      request.principal = principal;
      done();
    };
    try {
      const found = auth.authenticate(request.headers.authorization);
      if (found instanceof Promise) found.then(accept, done);
      else accept(found);
    } catch (thrown) {
      done(thrown as Error);
    }
  });
};

/** Refuses, while the service is built, a route that neither says who may use it nor that everyone may. */
export const demandAccess = (app: FastifyInstance): void => {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!/^\/(v1|scim)\//.test(url) || config?.public || config?.access) return;
    throw new Error(`${String(method)} ${url} names no line of the access table (config.access).`);
  });
};
