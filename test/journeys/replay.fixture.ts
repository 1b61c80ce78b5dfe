import type { GoalResult } from '@cairn/contracts/review.values';
import type { LogEntry } from '@cairn/event-store/decode';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

export type ReplayedEvent = {
  type: string;
  stream: string;
  revision: number;
  position: string;
  eventId: string;
  who: { personId: string; actingAs: string } | null;
  upcast: { data: Record<string, unknown> };
  raw: { data: string; metadata: string } | null;
  hidden: string[];
};
export type Evidence = {
  stream: string;
  revision: number;
  event: ReplayedEvent | null;
  withheld: boolean;
  since: ReplayedEvent[];
};
export type Goal = { goalId: string; asCited: GoalResult; atTheStep: GoalResult; asSeen: GoalResult | null };
export type Step = ReplayedEvent & {
  changed: { path: string; from: unknown; to: unknown }[];
  state: { review: { status: string; rating: { mark: number } | null } };
  evidence: Evidence[];
  goals: Goal[];
  inForce: {
    cycle: { policy: { separationOfDuties: boolean }; scale: { marks: unknown[] } };
    reportingLine: { level: string; managers: { managerId: string }[] };
  };
};
export type Replay = {
  steps: Step[];
  people: Record<string, string>;
  unknown: { type: string; revision: number }[];
};

/** Functions with which callers replay a review. */
export const replayOf = (system: System, reviewId: string) => {
  const path = (more = '') => `/reviews/${reviewId}/replay?detail=full${more.replace('?', '&')}`;
  const replay = (by: Caller, more = ''): Promise<Replay> => system.reads<Replay>(by, path(more));
  const last = async (by: Caller, type: string): Promise<Step> => {
    const found = (await replay(by)).steps.findLast((step) => step.type === type);
    if (!found) throw new Error(`the replay has no ${type}`);
    return found;
  };
  return { path, replay, last };
};

export type Replays = ReturnType<typeof replayOf>;

/** The events of a stream, as the store returns them. */
export const eventsOf = async (
  { store }: System,
  stream: string,
): Promise<Extract<LogEntry, { kind: 'event' }>[]> => {
  const entries = [];
  for await (const entry of store.readStream(stream)) if (entry.kind === 'event') entries.push(entry);
  return entries;
};
