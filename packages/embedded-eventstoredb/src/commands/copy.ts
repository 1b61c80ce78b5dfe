import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { copyLog } from '../copy/run.ts';
import { fail, say } from './say.ts';

type Options = { readonly from: string; readonly to: string; readonly state: string };

const newBar = (): SingleBar =>
  new SingleBar({
    format: '{phase} {bar} {percentage} % | {duration_formatted} | {eta_formatted} to go',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 10_000,
    hideCursor: true,
  });

const run = async ({ from, to, state }: Options): Promise<void> => {
  const bar = newBar();
  let phase: string | undefined;
  try {
    const { events, refused, left } = await copyLog({
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
      say({ level: 'error', msg: `stream '${stream}' is not copied: ${why}` });
    say({ level: 'info', msg: 'copied, and checked event by event', events, leftToTheirServer: left });
    if (refused.size > 0) throw new Error(`${refused.size} streams are not copied`);
  } finally {
    bar.stop();
  }
};

/** `eventstoredb copy` */
export const copyCommand = (): Command =>
  new Command('copy')
    .description('copy a whole log from one EventStoreDB server to another and check the copy')
    .requiredOption('--from <connection string>', 'the server that has the log')
    .requiredOption('--to <connection string>', 'the server that is to have it')
    .option(
      '--state <file>',
      'notes how far the copy has come, to go on from there',
      'eventstoredb-copy.json',
    )
    .action((options: Options) => run(options).catch(fail));
