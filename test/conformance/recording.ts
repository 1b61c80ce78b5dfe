import { readFileSync } from 'node:fs';

/** An event as a recording describes it: its id alone, or with the fields that differ from the defaults. */
export type EventSpec = {
  readonly id: string;
  readonly type?: string;
  readonly data?: unknown;
  readonly metadata?: Record<string, unknown>;
  readonly link?: { readonly stream: string; readonly at: number };
  readonly binary?: string;
  readonly binaryMetadata?: string;
  readonly bytes?: number;
};

export type FilterSpec = {
  readonly on: 'stream' | 'type';
  readonly prefixes?: readonly string[];
  readonly regex?: string;
  readonly maxSearchWindow?: number;
  readonly checkpointInterval?: number;
  readonly checkpoints?: boolean;
};

export type StartPoint =
  | 'start'
  | 'end'
  | (string & {})
  | number
  | { readonly commit: string; readonly prepare: string };

/** One call of a scenario, and what the client returned with a real server. */
export type Step = {
  readonly do: string;
  readonly gives: { readonly ok?: unknown; readonly error?: { readonly type?: string } };
  readonly stream?: string;
  readonly all?: boolean;
  readonly as?: string;
  readonly events?: readonly (string | EventSpec)[] | number;
  readonly expect?: string | number;
  readonly via?: string;
  readonly throwOnAppendFailure?: boolean;
  readonly batchAppendSize?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly from?: StartPoint;
  readonly max?: number;
  readonly resolve?: boolean;
  readonly metadata?: Record<string, unknown>;
  readonly filter?: FilterSpec;
  readonly see?: string;
  readonly error?: boolean;
  readonly ms?: number;
  readonly then?: number;
  readonly checkpoints?: boolean;
  readonly group?: string;
  readonly settings?: Record<string, unknown>;
  readonly bufferSize?: number;
  readonly action?: 'park' | 'retry' | 'skip' | 'stop';
  readonly reason?: string;
  readonly stopAt?: number;
};

export type Scenario = { readonly says: string; readonly steps: readonly Step[] };

export const FILES = ['append', 'read', 'metadata', 'delete', 'subscribe', 'persistent'] as const;

/** The scenarios of one recording, as a real EventStoreDB 23.10 answered them. */
export const loadScenarios = (file: (typeof FILES)[number]): readonly Scenario[] => {
  const url = new URL(`recorded/${file}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { scenarios: Scenario[] }).scenarios;
};
