import { eventTypes } from '@cairn/contracts/registry';
import { z } from 'zod';

/** The data of an event of a type, as its schema reads it. Throws if there is no such type or its schema refuses the data. */
export const dataOf = (type: string, data: unknown): unknown => {
  const known = eventTypes.get(type);
  if (!known) throw new Error(`There is no event type ${type}.`);
  return z.parse(known.schema, data);
};
