import { Rejection } from '@cairn/contracts/rejection';

/** The stream is not at the revision an append expected; `actual` is undefined if there is no stream. */
export class WrongExpectedRevision extends Error {
  readonly stream: string;
  readonly actual: number | undefined;

  constructor(stream: string, actual: number | undefined) {
    super(`${stream} is at revision ${actual ?? 'none'}`);
    this.name = 'WrongExpectedRevision';
    this.stream = stream;
    this.actual = actual;
  }
}

/** An event of a known type that a newer release wrote. Waiting does not help; a newer release does. */
export class NewerEvent extends Error {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly reason: string;

  constructor(
    { id, stream, revision, type }: { id: string; stream: string; revision: number; type: string },
    { written, known }: { written: number; known: number },
  ) {
    const reason = `written in version ${written}, version ${known} is the newest known`;
    super(`${type} ${id} (${stream} at ${revision}) cannot be decoded: ${reason}`);
    this.name = 'NewerEvent';
    this.id = id;
    this.stream = stream;
    this.revision = revision;
    this.type = type;
    this.reason = reason;
  }
}

/** A stream holds an event that cannot be read, so nothing may be decided on what it holds. */
export class StreamParked extends Rejection {
  constructor({ stream, revision, type }: { stream: string; revision: number; type: string }) {
    super(
      'conflict',
      'stream/parked',
      `${stream} is parked: its event ${revision} (${type}) cannot be read. An operator has to skip it or to install a release that reads it.`,
    );
    this.name = 'StreamParked';
  }
}

/** The certificate of the event store is not trusted, for this reason. Waiting does not help. */
export class EventStoreUntrusted extends Rejection {
  constructor(reason: string) {
    super(
      'behind',
      'event-store/unavailable',
      `The certificate of the event store is not trusted (${reason}). Set tlsCAFile in EVENTSTORE_URL to the file of its CA.`,
    );
    this.name = 'EventStoreUntrusted';
  }
}

/** The event store did not answer in time. After an append nobody knows whether it was stored. */
export class EventStoreUnavailable extends Rejection {
  constructor(cause: unknown) {
    super(
      'behind',
      'event-store/unavailable',
      'The event store does not answer; send the command again with the same Idempotency-Key.',
    );
    this.name = 'EventStoreUnavailable';
    this.cause = cause;
  }
}
