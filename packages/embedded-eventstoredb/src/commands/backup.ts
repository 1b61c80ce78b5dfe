import { Command } from 'commander';
import { backupLog } from '../log/backup.ts';
import { fail, say } from './say.ts';

type Options = { readonly dataDir: string; readonly to: string };

const run = async ({ dataDir, to }: Options): Promise<void> => {
  const { events, bytes } = await backupLog(dataDir, to);
  say({ level: 'info', msg: 'backed up and verified', from: dataDir, to, events, bytes });
};

/** `eventstoredb backup` */
export const backupCommand = (): Command =>
  new Command('backup')
    .description('copy a data folder as it is at one instant, also while it is served, and verify the copy')
    .requiredOption('--to <folder>', 'where the copy goes; must not hold a log yet')
    .option('--data-dir <folder>', 'where the log is kept', '.eventstoredb')
    .action((options: Options) => run(options).catch(fail));
