import type { ReplayReader } from './review.visibility.ts';

/**
 * Whether a reader of a replay is shown a suggestion of a model and what became of it: overseers are, and the writer for whom it
 * was made. It may hold what the subject must not see. Everybody learns from an assessment whose words it uses.
 */
export const isSuggestionReplayed = (
  { as, personId }: Pick<ReplayReader, 'as' | 'personId'>,
  { writerId }: { writerId: string },
): boolean => as === 'overseer' || (as === 'manager' && personId === writerId);
