import { Command } from 'commander';
import { backupCommand } from './commands/backup.ts';
import { copyCommand } from './commands/copy.ts';
import { serveCommand } from './commands/serve.ts';
import { verifyCommand } from './commands/verify.ts';

await new Command('eventstoredb')
  .description("A server that speaks EventStoreDB's gRPC protocol and stores in one folder.")
  .addCommand(serveCommand(), { isDefault: true })
  .addCommand(backupCommand())
  .addCommand(verifyCommand())
  .addCommand(copyCommand())
  .parseAsync();
