import { Command } from 'commander';
import { importCommand } from './import.command.ts';
import { parkedCommand } from './parked.command.ts';
import { rescoreCommand } from './rescore.command.ts';
import { rescreenCommand } from './rescreen.command.ts';

try {
  await new Command('cairn')
    .description('Operates a running Cairn.')
    .addCommand(importCommand())
    .addCommand(parkedCommand())
    .addCommand(rescoreCommand())
    .addCommand(rescreenCommand())
    .parseAsync();
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
