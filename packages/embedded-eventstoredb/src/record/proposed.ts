/** An event as a client proposes it: the id in lower-case text form, data and metadata as they came. */
export type ProposedEvent = {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
};

export const NO_BYTES = Buffer.alloc(0);
