import type { App } from './app-shape.ts';

/** What must hold before a service takes work, by name; a check rejects where it does not. */
export type ReadyChecks = Readonly<Record<string, () => Promise<unknown>>>;

const patienceMs = 3_000;

const late = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${patienceMs / 1000} s`)), patienceMs).unref();
  });

const outcome = async (check: () => Promise<unknown>): Promise<string> =>
  Promise.race([check(), late()]).then(
    () => 'ok',
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : 'failed'),
  );

/** `/health`: the process answers. `/ready`: every check holds, else 503 with each one's outcome. */
export const healthRoutes = (app: App, service: string, checks: ReadyChecks): void => {
  const config = { public: true };
  app.get('/health', { config, schema: { hide: true } }, () => ({ status: 'ok', service }));
  app.get('/ready', { config, schema: { hide: true } }, async (_request, reply) => {
    const outcomes = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    const ready = outcomes.every(([, result]) => result === 'ok');
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not-ready', service, checks: Object.fromEntries(outcomes) });
  });
};
