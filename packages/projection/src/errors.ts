import type { AnyRecorded } from '@cairn/contracts/registry';

/** An event that could not be folded or whose rows Postgres refuses. `reason` holds no value of a row. */
export class FoldFailed extends Error {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly reason: string;

  constructor(event: AnyRecorded, reason: string) {
    super(`${event.type} ${event.id} (${event.stream} at ${event.revision}) cannot be folded: ${reason}`);
    this.name = 'FoldFailed';
    this.id = event.id;
    this.stream = event.stream;
    this.revision = event.revision;
    this.type = event.type;
    this.reason = reason;
  }
}

/** Somebody else moved the checkpoint: another projector, or a rebuild that took this one's place. */
export class CheckpointMoved extends Error {
  constructor(schema: string) {
    super(`the checkpoint of ${schema} was moved by somebody else`);
    this.name = 'CheckpointMoved';
  }
}

/** The event at the checkpoint's position is not the one that was folded there. */
export class AnotherLog extends Error {
  constructor(schema: string, position: bigint) {
    super(
      `The Postgres schema ${schema} was folded from another log: the event at position ${position} differs. ` +
        'Point DATABASE_URL or EVENTSTORE_URL elsewhere, or drop the schema.',
    );
    this.name = 'AnotherLog';
  }
}

/** The log holds the history that was folded, at other positions: it is a copy. A rebuild makes the read model fit it. */
export class LogMoved extends Error {
  constructor(schema: string) {
    super(`The log has the history that ${schema} was folded from, at other positions.`);
    this.name = 'LogMoved';
  }
}

/** The read model was made by a newer version of this projection. */
export class NewerVersion extends Error {
  constructor(schema: string, theirs: number, ours: number) {
    super(`The read model ${schema} is at version ${theirs}, newer than this projector's ${ours}.`);
    this.name = 'NewerVersion';
  }
}
