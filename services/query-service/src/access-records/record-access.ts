import type { RecordAccessBody } from '@cairn/contracts/access.commands';
import type { ShownThing } from '@cairn/contracts/access.values';
import type { Role } from '@cairn/contracts/envelope';
import { Rejection } from '@cairn/contracts/rejection';
import type { FastifyRequest } from 'fastify';
import type { QueryContext } from '../context.ts';

/** What an answer is about to show of a person. */
export type Shown = ShownThing & { personId: string };

/** What is shown of each person, each thing once, without what the reader sees of themselves. */
export const byPerson = (shown: readonly Shown[], readerId: string): RecordAccessBody['people'] => {
  const people = new Map<string, Map<string, ShownThing>>();
  for (const { personId, ...thing } of shown) {
    if (personId === readerId) continue;
    const things = people.get(personId) ?? new Map();
    people.set(personId, things.set(`${thing.kind}/${thing.id}`, thing));
  }
  return [...people].map(([personId, things]) => ({ personId, shown: [...things.values()] }));
};

/** What an answer is about to show of others, and the role in which its reader sees that. */
export type Reading = { role: Role; shown: readonly Shown[] };

/** Several readings of one answer as one: whoever learns a giver reads all of it in that role, so that reading comes first. */
export const together = (...readings: readonly (Reading | undefined)[]): Reading => {
  const found = readings.filter((each) => each !== undefined);
  return { role: found[0]?.role ?? 'employee', shown: found.flatMap(({ shown }) => shown) };
};

/**
 * Has it recorded what an answer is about to show of others. Sends nothing if that is nothing. Throws a `behind` Rejection if
 * it cannot be recorded: then it must not be shown.
 */
export const recordAccess = async (
  { sendAccessRecords, logger }: Pick<QueryContext, 'sendAccessRecords' | 'logger'>,
  { id, headers, principal }: Pick<FastifyRequest, 'id' | 'headers' | 'principal'>,
  { role, shown }: Reading,
): Promise<void> => {
  const people = byPerson(shown, principal.personId);
  if (people.length === 0) return;
  const sent = sendAccessRecords(headers.authorization ?? '', { role, people });
  const status = await sent.catch((err: unknown) => {
    logger.warn({ traceId: id, err }, 'the command service cannot be reached');
    return undefined;
  });
  if (status === 200) return;
  logger.warn({ traceId: id, status }, 'an access was not recorded, so nothing is shown');
  throw new Rejection(
    'behind',
    'access/not-recorded',
    'This may only be shown once it is recorded who reads it, and that is not possible now; try again.',
  );
};
