import { dayOf } from '@cairn/contracts/day';
import { clockStream, idKeyStream } from '@cairn/contracts/streams';
import { createHash } from 'node:crypto';
import { createLogger } from '@cairn/runtime/logger';
import { type DemoState, demoStateOf, emptyGuide, keepDemoState } from './guide.ts';
import { Refusal } from './refusal.ts';
import type { Screen } from './screen.ts';
import { curlOf, writeTokens } from './token-files.ts';
import type { MintToken } from './tokens.ts';

export type DemoOptions = {
  dataDir: string;
  /** Connection string of the log. */
  eventStoreUrl: string;
  embeddedLog: boolean;
  commandUrl: string;
  queryUrl: string;
  mintToken: MintToken;
  suggests: boolean;
  screen: Screen;
};

/** What services write by themselves: the id key of the log, and the days that begin. */
const written: ReadonlySet<string> = new Set([idKeyStream, clockStream]);

/** Whether the log holds no event but those that services write by themselves. */
const isEmpty = async (connectionString: string): Promise<boolean> => {
  // Loading the client takes a third of a second, and only a first start needs it.
  const { openEventStore } = await import('@cairn/event-store/open');
  const { placeOf } = await import('@cairn/event-store/decode');
  const store = openEventStore({
    connectionString,
    logger: createLogger({ service: 'start', level: 'silent' }),
  });
  try {
    for await (const entry of store.readAll()) if (!written.has(placeOf(entry).stream)) return false;
    return true;
  } finally {
    await store.close();
  }
};

const logIdOf = ({ embeddedLog, eventStoreUrl }: DemoOptions): string =>
  embeddedLog ? 'embedded' : createHash('sha256').update(eventStoreUrl).digest('hex').slice(0, 16);

/** Shows what answers already while the demo is loaded. */
const inviteMeanwhile = async ({ dataDir, mintToken, queryUrl, screen }: DemoOptions): Promise<void> => {
  await writeTokens(dataDir, { people: emptyGuide.people, mintToken });
  screen.line(
    '\n  The demo takes a moment to load. Meanwhile, watch its goals arrive in another terminal:\n',
  );
  screen.line(
    `  ${curlOf(dataDir, 'integrator', `${queryUrl}/v1/goal-events`, '-sN -H "Accept: text/event-stream"')}\n`,
  );
};

/** Loads the demo into an empty log, or continues an interrupted load. Does nothing to any other log. */
export const demoOnce = async (options: DemoOptions): Promise<void> => {
  const { dataDir, eventStoreUrl, commandUrl, queryUrl, mintToken, screen, suggests } = options;
  const log = logIdOf(options);
  const found = await demoStateOf(dataDir);
  const known = found?.log === log ? found : undefined;
  if (known?.guide) return;
  if (!known && !(await isEmpty(eventStoreUrl))) return;
  const state: DemoState = known ?? { log, today: dayOf(Date.now()) };
  await keepDemoState(dataDir, state);
  await inviteMeanwhile(options);
  const since = Date.now();
  const progress = (text: string): void => screen.status(`loading the demo: ${text}`);
  const { loadDemo } = await import('./demo/load.ts');
  const given = { commandUrl, queryUrl, mintToken, progress, today: state.today, suggests };
  const guide = await loadDemo(given).catch((thrown: unknown) => {
    throw new Refusal(
      `the demo could not be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
  });
  await keepDemoState(dataDir, { ...state, guide });
  screen.line(`  The demo was loaded in ${((Date.now() - since) / 1000).toFixed(1)} s.`);
};
