import { Command } from 'commander';
import { verifyLog } from '../log/check/verify.ts';
import { fail, say } from './say.ts';

type Options = { readonly dataDir: string };

const run = async ({ dataDir }: Options): Promise<void> => {
  const { problems, ...counts } = await verifyLog(dataDir);
  for (const problem of problems) say({ level: 'error', msg: problem });
  if (problems.length > 0) throw new Error(`the log in ${dataDir} is damaged; restore it from a backup`);
  say({ level: 'info', msg: 'the log is sound', dataDir, ...counts });
};

/** `eventstoredb verify` */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      'read a whole data folder, even while a server uses it, and check its events, indexes and checksums',
    )
    .option('--data-dir <folder>', 'folder that contains the log', '.eventstoredb')
    .action((options: Options) => run(options).catch(fail));
