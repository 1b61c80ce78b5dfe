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
    .description(
      'copy a data folder as it is at one instant, even while a server uses it, and verify the copy',
    )
    .requiredOption('--to <folder>', 'folder for the copy; must not contain a log')
    .option('--data-dir <folder>', 'folder that contains the log', '.eventstoredb')
    .action((options: Options) => run(options).catch(fail));
