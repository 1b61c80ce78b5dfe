import { dayOf } from '@cairn/contracts/day';
import { createHash } from 'node:crypto';
import { createLogger } from '@cairn/runtime/logger';
import { type DemoState, demoStateOf, keepDemoState } from './guide.ts';
import { Refusal } from './refusal.ts';
import type { Screen } from './screen.ts';
import type { MintToken } from './tokens.ts';

export type DemoOptions = {
  dataDir: string;
  /** Connection string of the log. */
  eventStoreUrl: string;
  embeddedLog: boolean;
  commandUrl: string;
  queryUrl: string;
  mintToken: MintToken;
  screen: Screen;
};

const isEmpty = async (connectionString: string): Promise<boolean> => {
  // The client costs a third of a second, and only a first start needs it.
  const { openEventStore } = await import('@cairn/event-store/open');
  const store = openEventStore({
    connectionString,
    logger: createLogger({ service: 'start', level: 'silent' }),
  });
  try {
    return (await store.head()) === 0n;
  } finally {
    await store.close();
  }
};

const nameOf = ({ embeddedLog, eventStoreUrl }: DemoOptions): string =>
  embeddedLog ? 'embedded' : createHash('sha256').update(eventStoreUrl).digest('hex').slice(0, 16);

/** Loads the demo into an empty log, and goes on where a load was cut short. Any other log is left as it is. */
export const demoOnce = async (options: DemoOptions): Promise<void> => {
  const { dataDir, eventStoreUrl, commandUrl, queryUrl, mintToken, screen } = options;
  const log = nameOf(options);
  const found = await demoStateOf(dataDir);
  const known = found?.log === log ? found : undefined;
  if (known?.guide) return;
  if (!known && !(await isEmpty(eventStoreUrl))) return;
  const begun: DemoState = known ?? { log, today: dayOf(Date.now()) };
  await keepDemoState(dataDir, begun);
  const since = Date.now();
  const progress = (text: string): void => screen.status(`loading the demo: ${text}`);
  const { loadDemo } = await import('./demo/load.ts');
  const given = { commandUrl, queryUrl, mintToken, progress, today: begun.today };
  const guide = await loadDemo(given).catch((thrown: unknown) => {
    throw new Refusal(
      `the demo could not be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
  });
  await keepDemoState(dataDir, { ...begun, guide });
  screen.line(`  The demo is loaded, ${((Date.now() - since) / 1000).toFixed(1)} s.`);
};
