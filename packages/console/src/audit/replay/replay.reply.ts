import { query } from '../../api/query.ts';
import type { Reply } from '../../api/types.ts';

type ReplayReply = Reply<'/v1/reviews/{reviewId}/replay'>;
export type Full = Extract<ReplayReply, { steps: { told: object }[] }>;

/** A step with its sentence, as the short form tells it, and its state, rules and bytes. */
export type Step = { number: number; told: Full['steps'][number]['told']; whole: Full['steps'][number] };

export type Replay = {
  reviewId: string;
  subject: string;
  people: Readonly<Record<string, string>>;
  steps: readonly Step[];
  full: Full;
};

/** Asks once, because each answer is recorded. */
export const askReplay = async (reviewId: string, signal: AbortSignal): Promise<Replay> => {
  const path = { reviewId };
  const asked = await query('/v1/reviews/{reviewId}/replay', { path, filters: { detail: 'full' }, signal });
  const full = asked as Full;
  const { people, subjectId } = full;
  const steps = full.steps.map((whole, index) => ({ number: index + 1, told: whole.told, whole }));
  return { reviewId, subject: people[subjectId] ?? '', people, steps, full };
};
