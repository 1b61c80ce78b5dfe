import { openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { benchCommands } from './commands.ts';
import { type Line, printed } from './figures.ts';
import { benchLatency } from './latency.ts';
import { fill } from './log.ts';
import { benchProjectors } from './projectors.ts';
import { benchQueries } from './queries.ts';
import { openStage } from './stage.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const stage = await openStage();
try {
  const store = openEventStore({
    connectionString: stage.environment.EVENTSTORE_URL,
    logger: createLogger({ service: 'bench', level: 'error' }),
  });
  const since = performance.now();
  const events = await fill(store);
  await store.close();
  say(
    `A log of ${events} events, written in ${((performance.now() - since) / 1_000).toFixed(1)} s. Medians of ${rounds}.\n`,
  );
  const lines: Line[] = [];
  const parts = [
    () => benchProjectors(stage, events, rounds),
    () => benchQueries(stage, events, rounds),
    () => benchLatency(stage),
    () => benchCommands(stage, rounds),
  ];
  for (const part of parts) {
    const found = await part();
    lines.push(...found);
    say(`${printed(found)}\n`);
  }
  say(printed(lines));
} finally {
  await stage.close();
}
