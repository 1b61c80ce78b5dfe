import type { Metrics } from '@cairn/runtime/metrics';
import type { App } from './app-shape.ts';

/** What must hold before a service takes work, by name; a check that does not hold rejects. */
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

export type Health = {
  service: string;
  /** What `/ready` asks; none without them. */
  ready?: ReadyChecks;
  /** What both answers say besides. */
  about?: () => object;
  /** What `/metrics` shows; without it there is no such path. */
  metrics?: Pick<Metrics, 'page'>;
};

/** `/health`: the process answers. `/ready`: every check holds, else 503 with the outcome of each. `/metrics`: figures for Prometheus. */
export const healthRoutes = (
  app: App,
  { service, ready = {}, about = () => ({}), metrics }: Health,
): void => {
  const options = { config: { public: true }, schema: { hide: true } };
  app.get('/health', options, () => ({ status: 'ok', service, ...about() }));
  app.get('/ready', options, async (_request, reply) => {
    const outcomes = await Promise.all(
      Object.entries(ready).map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    const isReady = outcomes.every(([, result]) => result === 'ok');
    const status = isReady ? 'ready' : 'not-ready';
    return reply
      .code(isReady ? 200 : 503)
      .send({ status, service, checks: Object.fromEntries(outcomes), ...about() });
  });
  if (!metrics) return;
  app.get('/metrics', options, async (_request, reply) => {
    const { type, text } = await metrics.page();
    return reply.type(type).serializer(String).send(text);
  });
};
