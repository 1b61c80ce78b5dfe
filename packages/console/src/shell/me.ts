import { signal } from '@preact/signals';
import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';

export type Me = Reply<'/v1/me'>;

/** Who is signed in; undefined until it is known. */
export const me = signal<Me | undefined>(undefined);

export const askWhoIAm = async (): Promise<void> => {
  const found = await query('/v1/me');
  // What one person typed is not for another to send.
  if (me.value && me.value.personId !== found.personId) location.assign('/console/');
  me.value = found;
};
