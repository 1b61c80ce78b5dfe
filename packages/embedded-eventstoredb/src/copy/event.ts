/** An event as one server gives it and another takes it: data and metadata as bytes, never parsed. */
export type CopiedEvent = {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  /** `tombstone` for the event that marks a stream as gone for good. */
  readonly revision: number | 'tombstone';
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Commit position in the log it was read from. */
  readonly position: bigint;
};

/** Streams that servers write by themselves; what is in them is of no use to another server. */
const OWN = [
  '$persistentsubscription-',
  '$persistentSubscriptionConfig',
  '$projections-',
  '$ce-',
  '$bc-',
  '$et',
  '$category-',
  '$streams',
  '$stats-',
  '$scavenges',
  '$users',
  '$user-',
  '$settings',
  '$epoch-information',
  '$mem-',
];

/** The stream that a metadata stream is about; every other stream is about itself. */
export const subjectOf = (stream: string): string => (stream.startsWith('$$') ? stream.slice(2) : stream);

/** Whether a stream, or the one its metadata is about, is one that servers keep for themselves. */
export const isServersOwn = (stream: string): boolean => {
  const subject = subjectOf(stream);
  return OWN.some((prefix) => subject.startsWith(prefix));
};

export const describeEvent = ({ stream, revision, id }: CopiedEvent): string =>
  `${revision}@${stream} (${id})`;
