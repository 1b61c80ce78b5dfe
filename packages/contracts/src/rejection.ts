/**
 * What kind of refusal it is; only the HTTP kit knows the numbers.
 * `invalid` breaks a rule by its content, `conflict` by the state it meets, `stale` by what its writer had seen.
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

/** A refusal that says what is wrong and what would be right. `code` is `noun/what-is-wrong`. */
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

export const reject = (
  kind: RejectionKind,
  code: string,
  detail: string,
  fields?: readonly FieldError[],
): never => {
  throw new Rejection(kind, code, detail, fields);
};
