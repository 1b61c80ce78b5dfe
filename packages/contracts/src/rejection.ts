/**
 * The kind of a refusal. Only the HTTP kit knows status codes.
 * `invalid`: the content breaks a rule. `conflict`: the current state does not allow it. `stale`: its writer had seen an
 * older state. `behind`: it can't be judged now, and the same may be accepted later.
 */
export type RejectionKind =
  | 'invalid'
  | 'notFound'
  | 'forbidden'
  | 'conflict'
  | 'stale'
  | 'keyReused'
  | 'behind'
  | 'gone';

export type FieldError = { path: string; message: string };

/** A refusal: `message` says what is wrong, and each field's message what would be right. `code` is `noun/what-is-wrong`. */
export class Rejection extends Error {
  readonly kind: RejectionKind;
  readonly code: string;
  readonly fields: readonly FieldError[];

  constructor(kind: RejectionKind, code: string, detail: string, fields: readonly FieldError[] = []) {
    super(detail);
    this.name = 'Rejection';
    this.kind = kind;
    this.code = code;
    this.fields = fields;
  }
}

/** A refusal because others have changed the stream. Who reads up to `position`, its last event, sees what they changed. */
export class Overtaken extends Rejection {
  readonly position: string;

  constructor(code: string, detail: string, position: string) {
    super('stale', code, detail);
    this.name = 'Overtaken';
    this.position = position;
  }
}

/** Whether what was thrown refuses the command. `behind` does not: it only says that the command can't be judged now. */
export const isRefusal = (thrown: unknown): thrown is Rejection =>
  thrown instanceof Rejection && thrown.kind !== 'behind';

/** The same refusal about other fields. What is thrown and refuses nothing stays as it is. */
export const withFields = (
  thrown: unknown,
  fieldsOf: (fields: readonly FieldError[]) => readonly FieldError[],
): unknown =>
  isRefusal(thrown)
    ? new Rejection(thrown.kind, thrown.code, thrown.message, fieldsOf(thrown.fields))
    : thrown;

export const reject = (
  kind: RejectionKind,
  code: string,
  detail: string,
  fields?: readonly FieldError[],
): never => {
  throw new Rejection(kind, code, detail, fields);
};

/** Refuses the content of one field. Its `message` says what would be right. */
export const refuseField = (code: string, detail: string, field: FieldError): never =>
  reject('invalid', code, detail, [field]);
