import colours from 'picocolors';
import { askedToStop } from './asked-to-stop.ts';
import { demoOnce } from './demo-once.ts';
import { Refusal } from './refusal.ts';
import { openScreen } from './screen.ts';
import { readSettings, type Settings } from './settings.ts';
import { supervise, type Supervisor } from './stack.ts';
import { welcome } from './welcome.ts';

const screen = openScreen(process.stdout);
const asked = askedToStop(() => process.exit(1));
const stopped = new Promise<void>((resolve) =>
  asked.addEventListener('abort', () => resolve(), { once: true }),
);

const raiseAll = async (settings: Settings, supervisor: Supervisor): Promise<void> => {
  const stack = await supervisor.open();
  const { dataDir, embedded, demo } = settings;
  if (demo) await demoOnce({ ...stack, dataDir, embeddedLog: embedded.log, screen });
  await welcome({ ...stack, dataDir, screen });
  await stopped;
};

const run = async (): Promise<void> => {
  const settings = await readSettings(process.argv.slice(2));
  const supervisor = await supervise(settings, screen);
  screen.line(`Cairn starts; its data and logs are in ${settings.dataDir}`);
  try {
    await Promise.race([stopped, raiseAll(settings, supervisor)]);
    screen.line('Stopping …');
  } finally {
    await supervisor.close();
  }
  screen.line('Stopped.');
};

const lineOf = (thrown: unknown): string => {
  if (thrown instanceof Refusal) return thrown.message;
  return (thrown instanceof Error && thrown.stack) || String(thrown);
};

run().then(
  () => process.exit(0),
  (thrown: unknown) => {
    screen.line(`${colours.red('Cairn does not start:')} ${lineOf(thrown)}`);
    process.exit(1);
  },
);
