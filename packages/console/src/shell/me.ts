import { signal } from '@preact/signals';
import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';

export type Me = Reply<'/v1/me'>;

/** Who is signed in; undefined until it is known. */
export const me = signal<Me | undefined>(undefined);

export const askWhoIAm = async (): Promise<void> => {
  me.value = await query('/v1/me');
};
