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

/** An event of a known type that is not what its schema says. `reason` holds paths and rules, never a value. */
export class UndecodableEvent extends Error {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly reason: string;

  constructor(event: { id: string; stream: string; revision: number; type: string; reason: string }) {
    super(
      `${event.type} ${event.id} (${event.stream} at ${event.revision}) cannot be decoded: ${event.reason}`,
    );
    this.name = 'UndecodableEvent';
    this.id = event.id;
    this.stream = event.stream;
    this.revision = event.revision;
    this.type = event.type;
    this.reason = event.reason;
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
