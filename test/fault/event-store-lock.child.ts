import { lockDataDir } from '@cairn/embedded-eventstoredb/log/disk/lock';

// Reports whether it has the lock, and holds it until its parent has heard from all processes.
const [, , dir = ''] = process.argv;
process.once('message', () => {
  try {
    lockDataDir(dir);
    process.send?.('has it');
  } catch (error) {
    process.send?.((error as Error).message);
  }
  process.once('message', () => process.exit(0));
});
process.send?.('ready');
