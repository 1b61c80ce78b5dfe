import { id } from '@cairn/contracts/values';
import { Command } from 'commander';
import { type ListedStream, listParked } from './parked.list.ts';
import { retryParked } from './parked.retry.ts';
import { skipParked } from './parked.skip.ts';
import { withStores } from './stores.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const described = ({ stream, revision, type, reason, readModels, withheld }: ListedStream): string =>
  `${stream} at revision ${revision} (${type}): ${reason}\n` +
  `  read models: ${readModels.join(', ') || 'none'}; events withheld: ${withheld}`;

const list = () =>
  withStores(async (stores) => {
    const parked = await listParked(stores);
    say(parked.length === 0 ? 'No stream is parked.' : parked.map(described).join('\n'));
  });

const skip = (stream: string, { reason, person }: { reason: string; person: string }) =>
  withStores(async (stores) => {
    const personId = id.safeParse(person);
    if (!personId.success) throw new Error('--person takes the id of a person, which is a UUID.');
    const revision = await skipParked(stores, { stream, reason, personId: personId.data });
    say(`Revision ${revision} of ${stream} is skipped.`);
  });

const retry = () =>
  withStores(async (stores) => {
    const rebuilt = await retryParked(stores);
    say(rebuilt.length === 0 ? 'No stream is parked.' : `Rebuilt: ${rebuilt.join(', ')}.`);
    const left = await listParked(stores);
    if (left.length > 0) say(`Still parked:\n${left.map(described).join('\n')}`);
  });

/** `cairn parked`: what an operator does about events that cannot be read. */
export const parkedCommand = (): Command => {
  const parked = new Command('parked').description(
    'Streams that hold an event which cannot be read or folded.',
  );
  parked.command('list').description('list them').action(list);
  parked
    .command('skip <stream>')
    .description('skip the event that parks a stream, for good')
    .requiredOption('--reason <text>', 'why; it stays in the log')
    .requiredOption('--person <id>', 'who decides this')
    .action(skip);
  parked
    .command('retry')
    .description('rebuild the read models in which streams are parked, after a release that reads them')
    .action(retry);
  return parked;
};
