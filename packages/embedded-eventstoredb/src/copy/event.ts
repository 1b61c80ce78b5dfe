/** An event that is copied from one server to another. Data and metadata are bytes and never parsed. */
export type CopiedEvent = {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  /** `tombstone` for the event that deletes a stream for good. */
  readonly revision: number | 'tombstone';
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** The commit position in the log from which it was read. */
  readonly position: bigint;
};

/** Streams that are about one server. Their content is useless to another. */
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
  // Services rewrite its metadata to read the clock of their own server.
  'cairnClock',
];

/** The stream that a metadata stream describes; for any other stream, the stream itself. */
export const subjectOf = (stream: string): string => (stream.startsWith('$$') ? stream.slice(2) : stream);

/** Whether a stream, or the one that it describes, is one that servers write for themselves. */
export const isServersOwn = (stream: string): boolean => {
  const subject = subjectOf(stream);
  return OWN.some((prefix) => subject.startsWith(prefix));
};

/** `revision@stream (id)`, for messages. */
export const describeEvent = ({ stream, revision, id }: CopiedEvent): string =>
  `${revision}@${stream} (${id})`;
