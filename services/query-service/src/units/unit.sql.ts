import { Rejection } from '@cairn/contracts/rejection';
import { sql } from 'kysely';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';

/** A unit with its name. Throws a `notFound` Rejection. */
export const unitOf = async (
  context: QueryContext,
  unitId: string,
): Promise<{ unitId: string; name: string }> => {
  const [found] = await select(
    context,
    sql<{ name: string }>`select u.name from review.unit u where u.unit_id = ${unitId}`,
  );
  if (!found) throw new Rejection('notFound', 'unit/not-found', 'There is no unit with this id.');
  return { unitId, name: found.name };
};
