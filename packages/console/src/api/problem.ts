export type WrongField = { path: string; message: string };

/** A request that was refused or failed. `status` is 0 if no answer came. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly WrongField[];

  constructor(status: number, code: string, detail: string, fields: readonly WrongField[] = []) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

type Document = { code?: string; detail?: string; fields?: WrongField[] };

/** The problem that a reply tells of. */
export const problemOf = async (reply: Response): Promise<Problem> => {
  const told = (await reply.json().catch(() => ({}))) as Document;
  const { code = 'reply/unreadable', detail = `The server answered ${reply.status}.`, fields } = told;
  return new Problem(reply.status, code, detail, fields);
};
