/** One process of the stack while it runs. */
export type Running = {
  /** Where it is known. */
  pid?: number | undefined;
  /** Resolves when it takes work; rejects with a `Refusal` where it ends before that. */
  ready: Promise<void>;
  /** Resolves with the reason, in a few words, when the process is gone. */
  exited: Promise<string>;
  stop(): Promise<void>;
  /** What it still waits for, in a few words. */
  waitsFor(): string;
};

/** One part of the stack: what `start` starts and keeps running. */
export type Part = { name: string; address: string; start(): Running };
