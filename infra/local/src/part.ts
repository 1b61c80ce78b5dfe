/** A running process of the stack. */
export type Running = {
  /** Undefined if the process id is not known. */
  pid?: number | undefined;
  /** Resolves when the process is ready for work; rejects with a `Refusal` if it ends before that. */
  ready: Promise<void>;
  /** Resolves when the process has ended, with the reason in a few words. */
  exited: Promise<string>;
  stop(): Promise<void>;
  /** What the process is still waiting for, in a few words. */
  waitsFor(): string;
};

/** A part of the stack, which `start` starts and keeps running. */
export type Part = { name: string; address: string; start(): Running };
