import { openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { benchCommands } from './commands.ts';
import { type Line, printed } from './figures.ts';
import { benchLatency } from './latency.ts';
import { fill, shape } from './log.ts';
import { benchProjectors } from './projectors.ts';
import { benchQueries } from './queries.ts';
import { openStage } from './stage.ts';

// `pnpm bench a c` runs these parts only.
const asked = process.argv.slice(2);
const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

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
  const lines: Line[] = [];
  const parts: Record<string, () => Promise<Line[]>> = {
    b: () => benchProjectors(stage, events, rounds),
    c: () => benchQueries(stage, events, rounds),
    d: () => benchLatency(stage),
    a: () => benchCommands(stage, rounds),
  };
  for (const [name, part] of Object.entries(parts)) {
    if (!isAsked(name)) continue;
    const found = await part();
    lines.push(...found);
    say(`${printed(found)}\n`);
  }
  say(printed(lines));
} finally {
  await stage.close();
}
