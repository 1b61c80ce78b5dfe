import { type CommandData, onlyWhen } from './command-data.ts';
import type { Coordinate } from './coordinate.ts';
import type { Command } from './decider.ts';
import type { Instant } from './envelope.ts';
import type { FairnessFinding, FairnessGroup, FairnessInputs } from './fairness.values.ts';

export const requestFairnessScreeningBody = onlyWhen;

export type RequestFairnessScreening = Command<
  'RequestFairnessScreening',
  CommandData<typeof requestFairnessScreeningBody, 'cycleId'>
>;

/** Only the bias-reactor sends this command; it has no endpoint. */
export type CompleteFairnessScreening = Command<
  'CompleteFairnessScreening',
  FairnessInputs & {
    cycleId: string;
    fairnessScreeningId: string;
    screeningKey: string;
    trigger: { eventId: string; type: string; stream: string; revision: number };
    inputsUpTo: Coordinate;
    findings: readonly FairnessFinding[];
    groups: readonly FairnessGroup[];
    /** Whether what it says about groups may leave the fairness role, if nothing did so before. */
    releasable: boolean;
    occurredAt: Instant;
  }
>;

/** Only the bias-reactor sends this command; it has no endpoint. */
export type KeepFairnessScreening = Command<
  'KeepFairnessScreening',
  { cycleId: string; requestId: string; screeningKey: string; occurredAt: Instant }
>;
