import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { backupCommand } from './commands/backup.ts';
import { copyCommand } from './commands/copy.ts';
import { serveCommand } from './commands/serve.ts';
import { verifyCommand } from './commands/verify.ts';

const manifest = new URL('../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

/** `eventstoredb` with all its commands. */
export const newProgram = (): Command =>
  new Command('eventstoredb')
    .version(version)
    .description("A server that speaks EventStoreDB's gRPC protocol and stores its log in one folder.")
    .addCommand(serveCommand(), { isDefault: true })
    .addCommand(backupCommand())
    .addCommand(verifyCommand())
    .addCommand(copyCommand());
