import { query } from '../../api/query.ts';
import type { Reply } from '../../api/types.ts';

type ReplayReply = Reply<'/v1/reviews/{reviewId}/replay'>;
type Compact = Extract<ReplayReply, { steps: { sentence: string }[] }>;
export type Full = Exclude<ReplayReply, Compact>;

/** A step with its sentence, which the short form has, and its state, rules and bytes, which the full form has. */
export type Step = { number: number; told: Compact['steps'][number]; whole: Full['steps'][number] };

export type Replay = {
  reviewId: string;
  subject: string;
  people: Readonly<Record<string, string>>;
  steps: readonly Step[];
  full: Full;
};

/** The steps that both forms have: one may have been recorded between the two answers. */
export const joined = (compact: Compact, full: Full): Step[] => {
  const wholes = new Map(full.steps.map((step) => [step.eventId, step]));
  return compact.steps.flatMap((told, index) => {
    const whole = wholes.get(told.eventId);
    return whole ? [{ number: index + 1, told, whole }] : [];
  });
};

export const askReplay = async (reviewId: string, signal: AbortSignal): Promise<Replay> => {
  const ask = (detail: 'compact' | 'full') =>
    query('/v1/reviews/{reviewId}/replay', { path: { reviewId }, filters: { detail }, signal });
  const [compact, full] = await Promise.all([
    ask('compact') as Promise<Compact>,
    ask('full') as Promise<Full>,
  ]);
  const { people, subjectId } = full;
  return { reviewId, subject: people[subjectId] ?? '', people, steps: joined(compact, full), full };
};
