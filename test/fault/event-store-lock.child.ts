import { lockDataDir } from '@cairn/embedded-eventstoredb/log/disk/lock';

// Says whether it has the folder, and keeps it until its parent has heard from all.
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
