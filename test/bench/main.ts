import { openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { benchBias } from './bias/bench.ts';
import { benchCommands } from './commands.ts';
import { benchConsole } from './console/bench.ts';
import { benchEventStore } from './event-store/bench.ts';
import { type Line, printed } from './figures.ts';
import { benchLatency } from './latency.ts';
import { fill, shape } from './log.ts';
import { benchProjectors } from './projectors.ts';
import { benchQueries } from './queries.ts';
import { benchReviews } from './reviews/bench.ts';
import { benchLaunch } from './reviews/launch.ts';
import { benchScreening } from './reviews/screening.ts';
import { openStage } from './stage.ts';
import { benchStrategy } from './strategy/bench.ts';
import { benchTexts, printedQualities } from './texts/bench.ts';

// `pnpm bench a c` runs only parts a and c.
const asked = process.argv.slice(2);
const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part);
const roundsOf = (usual: number): number => Number(process.env['BENCH_ROUNDS'] ?? usual);
const rounds = roundsOf(5);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs parts a to d on the whole system, with a new log. */
const benchSystem = async (take: (lines: Line[]) => void): Promise<void> => {
  const stage = await openStage();
  try {
    const store = openEventStore({
      connectionString: stage.environment.EVENTSTORE_URL,
      logger: createLogger({ service: 'bench', level: 'error' }),
    });
    const since = performance.now();
    const events = await fill(store, isAsked('b') || isAsked('c') ? shape.checkIns : 1_000);
    await store.close();
    say(
      `A log of ${events} events, written in ${((performance.now() - since) / 1_000).toFixed(1)} s. Medians of ${rounds}.\n`,
    );
    if (isAsked('b')) take(await benchProjectors(stage, events, rounds));
    if (isAsked('c')) take(await benchQueries(stage, events, rounds));
    if (isAsked('d')) take(await benchLatency(stage));
    if (isAsked('a')) take(await benchCommands(stage, rounds));
  } finally {
    await stage.close();
  }
};

const lines: Line[] = [];
const take = (found: Line[]): void => {
  lines.push(...found);
  say(`${printed(found)}\n`);
};
if (['a', 'b', 'c', 'd'].some(isAsked)) await benchSystem(take);
if (isAsked('e')) take(await benchEventStore(rounds));
if (isAsked('f')) take(await benchStrategy(roundsOf(3), say));
if (isAsked('g') || isAsked('launch')) take(await benchLaunch());
if (isAsked('g')) take(await benchReviews(rounds));
if (isAsked('screening')) take(await benchScreening());
if (isAsked('texts')) {
  say(`${printedQualities()}\n`);
  take(await benchTexts(rounds));
}
// It needs a `start` that runs, with the demo.
if (asked.includes('console')) await benchConsole(rounds, take);
// Its tables are of another kind, and it takes minutes, so it is only run if it is asked for.
if (asked.includes('bias')) benchBias(say);
if (lines.length > 0 && asked.length !== 1) say(printed(lines));
