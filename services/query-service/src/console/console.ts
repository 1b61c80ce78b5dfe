import type { App } from '@cairn/http/app';
import { ProblemError } from '@cairn/http/problem';
import { urlIn } from '@cairn/http/service-url';
import httpProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import { pagePolicy } from './page-policy.ts';

export type ConsoleOptions = {
  /** The folder of the built pages. */
  folder: string;
  /** Commands of the pages go there, so that a browser needs one origin only. */
  commandUrl: string;
  /** The issuer's URL, and what the pages are registered as there. */
  signIn: { issuer: string; client: string; scope: string };
  /** The organisation's. */
  timeZone: string;
  /** Whether a model can be asked for words. */
  suggests: boolean;
};

// A built file is named by its content.
const forGood = 'public, max-age=31536000, immutable';

/** Serves the pages of the console below `/console/`, and hands their commands on to the command service. */
export const serveConsole = async (
  app: App,
  { folder, commandUrl, signIn, timeZone, suggests }: ConsoleOptions,
): Promise<void> => {
  const policy = pagePolicy(signIn.issuer);
  const config = { public: true };
  await app.register(
    async (pages) => {
      pages.addHook('onRoute', (route) => {
        route.config = { ...route.config, ...config };
        route.schema = { ...route.schema, hide: true };
      });
      pages.addHook('onRequest', async (_request, reply) => {
        reply.header('content-security-policy', policy);
      });
      await pages.register(fastifyStatic, {
        root: folder,
        cacheControl: false,
        setHeaders: (reply, path) => {
          if (path.includes('/assets/')) reply.header('cache-control', forGood);
        },
      });
      pages.get('/settings.json', () => ({ ...signIn, timeZone, suggests }));
      // Every page has an address of its own, and one file draws them all.
      pages.setNotFoundHandler((request, reply) => {
        if (request.method === 'GET' && !request.url.includes('/assets/'))
          return reply.sendFile('index.html');
        throw new ProblemError(404, 'request/no-such-path', { detail: 'There is nothing at this path.' });
      });
      await pages.register(async (commands) => {
        commands.removeAllContentTypeParsers();
        await commands.register(httpProxy, {
          upstream: commandUrl,
          prefix: '/commands/v1',
          rewritePrefix: new URL(urlIn(commandUrl, '/v1')).pathname,
          httpMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
        });
      });
    },
    { prefix: '/console' },
  );
};
