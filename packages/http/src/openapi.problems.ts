import { problemSchema } from './problem.ts';

const problem = (description: string) => ({
  description,
  content: {
    'application/problem+json': { schema: { $ref: `#/components/schemas/${problemSchema.meta()?.id}` } },
  },
});

const always = {
  400: problem('`request/invalid` and others: the request is malformed; `fields` names what and why.'),
  401: problem('`token/missing`, `token/invalid` or `token/expired`.'),
  403: problem('`access/denied`: the detail names the roles and relations that would do.'),
  404: problem('`<thing>/not-found`: it does not exist, or you may not see it.'),
  429: problem('`request/too-many`: wait as long as Retry-After says.'),
  503: problem('A store is away or behind. Try again as Retry-After says.'),
  default: problem('Refused or failed (RFC 9457). `code` identifies the problem.'),
};

const refused = {
  409: problem(
    '`stream/conflict`: others changed it at the same time, so read it again and retry. Any other code: its state does not allow the command, and `fields` names why.',
  ),
  412: problem(
    '`stream/revision-mismatch`: it is not at the revision in If-Match. A query with `position` as its `after` answers with what others have changed.',
  ),
  422: problem(
    'A rule refuses the command; `fields` names what would be right. `idempotency/key-reused`: the key came before with another body.',
  ),
};

/** The problems that a route can answer with, by status. */
export const problemResponses = (kind: 'command' | 'query') =>
  kind === 'command' ? { ...always, ...refused } : always;
