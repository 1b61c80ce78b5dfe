import type { Named } from '../look/named.ts';
import { isRater } from './is-rater.ts';
import type { Cycle, Finding, Part, Whole } from './kinds.ts';
import { isMergedIn } from './rating.ts';

export type Viewer = { personId: string; roles: readonly string[]; reports: readonly string[] };

export type Act =
  | 'assess'
  | 'contribute'
  | 'propose'
  | 'answer'
  | 'finalize'
  | 'share'
  | 'acknowledge'
  | 'assignReviewer'
  | 'resolve';

export type Wait =
  | 'proposed'
  | 'answered'
  | 'finalized'
  | 'screened'
  | 'shared'
  | 'acknowledged'
  | 'reviewer'
  | 'resolved';

/** What comes next in a review: something for the viewer, something that others do, or nothing more. */
export type Step =
  | { kind: 'do'; act: Act }
  | { kind: 'wait'; for: Wait; who?: Named }
  | { kind: 'over'; why: 'withdrawn' | 'done' };

type Policy = Pick<Cycle['policy'], 'separationOfDuties' | 'mergedInput'>;

const act = (name: Act): Step => ({ kind: 'do', act: name });

const assigned = ({ assignments }: Pick<Part, 'assignments'>, policy: Policy): Step | undefined => {
  const open = assignments.find(({ submitted }) => !submitted);
  return open && act(isMergedIn(policy, open.relation) ? 'contribute' : 'assess');
};

/** The findings that hold a rating up until somebody answers them. */
export const unanswered = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind, standing, answer }) => kind === 'asks' && standing && !answer);

/** Whether the viewer is asked by a finding: as its author, or as who answers for the rating. */
export const isAsked = ({ authorId }: Finding, { personId }: Viewer, raterId: string | undefined): boolean =>
  personId === authorId || personId === raterId;

const inOpen = (review: Whole, viewer: Viewer, policy: Policy): Step => {
  const { personId, roles, reports } = viewer;
  const { accountableRaterId: raterId, accountableRaterName: rater, rating, people } = review;
  const mine = assigned(review, policy);
  if (mine) return mine;
  if (!rating)
    return isRater(review, viewer) ? act('propose') : { kind: 'wait', for: 'proposed', who: rater };
  if (!review.flags.screened) return { kind: 'wait', for: 'screened' };
  const asked = unanswered(review.findings);
  const author = asked[0]?.authorId;
  if (asked.some((finding) => isAsked(finding, viewer, raterId))) return act('answer');
  if (author !== undefined) return { kind: 'wait', for: 'answered', who: nameOf(people, author) };
  const mayFinalize = personId === raterId || reports.includes(raterId);
  const isOwnMark = policy.separationOfDuties && rating.by === personId;
  if (roles.includes('manager') && mayFinalize && !isOwnMark) return act('finalize');
  return { kind: 'wait', for: 'finalized', who: rater };
};

/** The name of a person in a review. */
export const nameOf = (people: object, personId: string): Named =>
  (people as Record<string, Named>)[personId];

const disputed = ({ afterwards, people }: Whole, { personId, roles }: Viewer): Step | undefined => {
  const open = afterwards.disputes.find(({ resolved }) => !resolved);
  if (!open) return undefined;
  if (!open.reviewerId)
    return roles.includes('hr') ? act('assignReviewer') : { kind: 'wait', for: 'reviewer' };
  if (open.reviewerId === personId) return act('resolve');
  return { kind: 'wait', for: 'resolved', who: nameOf(people, open.reviewerId) };
};

/** What is next in a review of which the viewer sees all. */
export const nextStep = (review: Whole, viewer: Viewer, policy: Policy): Step => {
  const { state, accountableRaterName, subjectId, subjectName } = review;
  const { personId, roles } = viewer;
  if (state === 'withdrawn') return { kind: 'over', why: 'withdrawn' };
  if (state === 'open') return inOpen(review, viewer, policy);
  if (state === 'unscreened') return { kind: 'wait', for: 'screened' };
  if (state === 'finalized') {
    const mayShare = personId !== subjectId && (isRater(review, viewer) || roles.includes('hr'));
    return mayShare ? act('share') : { kind: 'wait', for: 'shared', who: accountableRaterName };
  }
  const dispute = disputed(review, viewer);
  if (dispute) return dispute;
  if (state === 'acknowledged') return { kind: 'over', why: 'done' };
  return personId === subjectId
    ? act('acknowledge')
    : { kind: 'wait', for: 'acknowledged', who: subjectName };
};

/** What is next for somebody who only assesses. */
export const nextForPart = (review: Part, viewer: Viewer, policy: Policy): Step => {
  const mine = review.open ? assigned(review, policy) : undefined;
  if (mine) return mine;
  const asked = review.open && unanswered(review.flags).some((flag) => isAsked(flag, viewer, undefined));
  return asked ? act('answer') : { kind: 'over', why: 'done' };
};
