import { type Coordinate, coordinateSchema } from '@cairn/contracts/coordinate';
import { Rejection } from '@cairn/contracts/rejection';
import { isInLog } from '@cairn/event-store/in-log';
import { decodeCursor } from '@cairn/http/cursor';
import type { QueryContext } from '../context.ts';

const beginning: Coordinate = { position: '0', eventId: '00000000-0000-0000-0000-000000000000' };

/**
 * The coordinate after which a cursor continues; the beginning of the feed if there is no cursor. Throws a `gone`
 * Rejection if the cursor comes from another log.
 */
export const startOf = async (
  { store }: Pick<QueryContext, 'store'>,
  cursor: string | undefined,
  path?: string,
): Promise<Coordinate> => {
  if (cursor === undefined) return beginning;
  const start = decodeCursor(cursor, coordinateSchema, path);
  if (start.position === beginning.position && start.eventId === beginning.eventId) return beginning;
  if (!(await isInLog(store, { position: BigInt(start.position), eventId: start.eventId })))
    throw new Rejection(
      'gone',
      'cursor/another-log',
      'This cursor comes from another log. Begin again without a cursor.',
    );
  return start;
};
