import type { Role } from '@cairn/contracts/envelope';

/**
 * How the requester stands to the thing. Whoever acts, or reads as a manager, rater or participant, must be employed
 * today for a relation to hold; `anyone`, `audience` and `feeder` need no employment.
 * - `self`: its subject; for a goal, its owner or accountable person; for a KPI, its owner
 * - `author`: wrote it
 * - `managingAuthor`: wrote it as the subject's manager, in an assessment or a rating
 * - `manager`: above its subject, or above a goal's accountable person, in today's reporting line, which steps over
 *   people who have left
 * - `accountableRater`, `participant`: of the review
 * - `managingParticipant`: of the review, in an assignment as manager
 * - `ratersManager`: today's line manager of the accountable rater, or the next one above who is still employed
 * - `facilitator`: of the calibration session
 * - `calibrating`: facilitates an open calibration session or takes part in it; for a review, one that holds it, and neither
 *   their own nor that of somebody above them
 * - `disputeReviewer`: decides the dispute about the review; reads it until then
 * - `keeperless`: looks after a goal whose people have all left: HR, and the next manager above who is employed
 * - `feeder`: a machine to which the KPI was given, or every key result that it checks in
 * - `offered`: the goal is offered to them
 * - `team`: belongs today to the unit of a goal that its team may see
 * - `audience`: the thing is public, shared or otherwise meant for them
 * - `anyone`: no relation is needed
 */
export type Relation =
  | 'self'
  | 'author'
  | 'managingAuthor'
  | 'manager'
  | 'accountableRater'
  | 'participant'
  | 'managingParticipant'
  | 'ratersManager'
  | 'facilitator'
  | 'calibrating'
  | 'disputeReviewer'
  | 'keeperless'
  | 'feeder'
  | 'offered'
  | 'team'
  | 'audience'
  | 'anyone';

export type Rule = { role: Role; relation: Relation };

/** The rules by which a role may do something in these relations. */
export const rules = (role: Role, ...relations: readonly Relation[]): readonly Rule[] =>
  relations.map((relation) => ({ role, relation }));
