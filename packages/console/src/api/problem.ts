export type WrongField = { path: string; message: string };

type Told = { code: string; detail: string; fields?: readonly WrongField[]; position?: string };

/** A request that was refused or failed. `status` is 0 if no answer came. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly WrongField[];
  /** Of a refusal because of somebody else's change: the position of that change. */
  readonly position: string | undefined;

  constructor(status: number, { code, detail, fields = [], position }: Told) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.position = position;
  }
}

/** The problem that a reply tells of. */
export const problemOf = async (reply: Response): Promise<Problem> => {
  const told = (await reply.json().catch(() => ({}))) as Partial<Told>;
  const unreadable = { code: 'reply/unreadable', detail: `The server answered ${reply.status}.` };
  return new Problem(reply.status, { ...unreadable, ...told });
};
