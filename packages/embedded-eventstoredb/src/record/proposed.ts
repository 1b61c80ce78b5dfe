/** An event that a client wants to append: its id as lower-case text, data and metadata as they came. */
export type ProposedEvent = {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
};

/** A proposed event that can't be stored. The message is EventStoreDB's. */
export class BadEvent extends Error {
  override readonly name = 'BadEvent';
}

export const NO_BYTES = Buffer.alloc(0);
