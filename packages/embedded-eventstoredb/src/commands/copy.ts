import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { copyLog } from '../copy/run.ts';
import { fail, say } from './say.ts';

type Options = { readonly from: string; readonly to: string; readonly state: string };

const newBar = (): SingleBar =>
  new SingleBar({
    format: '{phase} {bar} {percentage} % | {duration_formatted} | {eta_formatted} left',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 1_000,
    hideCursor: true,
  });

const run = async ({ from, to, state }: Options): Promise<void> => {
  const bar = newBar();
  let phase: string | undefined;
  try {
    const { events, refused, skipped } = await copyLog({
      from,
      to,
      stateFile: state,
      onProgress: (now, at, end) => {
        if (phase !== now) bar.start(Number(end), 0, { phase: now.padEnd(5) });
        phase = now;
        bar.update(Number(at), { phase: now.padEnd(5) });
      },
    });
    bar.stop();
    for (const [stream, why] of refused)
      say({ level: 'error', msg: `stream '${stream}' was not copied: ${why}` });
    say({ level: 'info', msg: 'copied and compared event by event', events, skippedSystemStreams: skipped });
    if (refused.size > 0) throw new Error(`${refused.size} streams were not copied`);
  } finally {
    bar.stop();
  }
};

/** `eventstoredb copy` */
export const copyCommand = (): Command =>
  new Command('copy')
    .description('copy a whole log from one EventStoreDB server to another and compare the two')
    .requiredOption('--from <connection string>', 'the server with the log')
    .requiredOption('--to <connection string>', 'the server to copy it to')
    .option(
      '--state <file>',
      'file that saves the progress, so that an interrupted copy can resume',
      'eventstoredb-copy.json',
    )
    .action((options: Options) => run(options).catch(fail));
