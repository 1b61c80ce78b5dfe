import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import type { calibrationTable } from '@cairn/read-model/calibration.tables';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RatingStep, ReviewState } from '@cairn/read-model/review.values';
import type { cycleTable } from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import type { Page } from '../asking/page.ts';
import type { Viewer } from '../asking/viewer.ts';
import { cycleName, personName, unitName } from '../people/name.sql.ts';
import type { FindingRow } from '../fairness/finding.sql.ts';
import { ownIsOpen } from '../fairness/own-review.sql.ts';
import { flaggedRaters } from './rater-finding.sql.ts';
import { holdsReview, seesCalibrated, seesSession } from './calibration.visibility.sql.ts';

export type SessionRow = RowOf<typeof calibrationTable> & {
  cycle_name: string | null;
  facilitator_name: Personal | null;
  participants: { personId: string; name: Personal | null }[];
  units: { unitId: string; name: string | null }[];
};

export type SessionFilter = {
  id?: string | undefined;
  cycle?: string | undefined;
  facilitator?: string | undefined;
  open?: boolean | undefined;
};

const sessionColumns = sql`s.*, ${cycleName(sql`s.cycle_id`)} as cycle_name,
  ${personName(sql`s.facilitator_id`)} as facilitator_name,
  (select coalesce(json_agg(json_build_object('personId', p.id, 'name', ${personName(sql`p.id`)}) order by p.place), '[]')
    from jsonb_array_elements_text(s.participant_ids) with ordinality p(id, place)) as participants,
  (select coalesce(json_agg(json_build_object('unitId', u.id, 'name', ${unitName(sql`u.id`)}) order by u.place), '[]')
    from jsonb_array_elements_text(s.scope -> 'unitIds') with ordinality u(id, place)) as units`;

/** A page of the calibration sessions that a viewer may see, in the order in which they were opened. */
export const pageOfSessions = (
  { id, cycle, facilitator, open }: SessionFilter,
  viewer: Viewer,
  { after, limit }: Page,
): RawBuilder<{ head: Head; sessions: Json<SessionRow>[] }> => {
  const sessions = sql<SessionRow>`(select ${sessionColumns} from review.calibration s ${where(
    sql`s.opened_position > ${after}::bigint`,
    seesSession(viewer),
    id !== undefined && sql`s.calibration_session_id = ${id}`,
    cycle !== undefined && sql`s.cycle_id = ${cycle}`,
    facilitator !== undefined && sql`s.facilitator_id = ${facilitator}`,
    open !== undefined && sql`(s.state = 'open') = ${open}::boolean`,
  )} order by s.opened_position limit ${limit + 1})`;
  return sql`select ${reviewHead} as head, ${jsonRows(sessions)} as sessions`;
};

/** A review in a session: as it is, or as the session left it. */
export type CalibratedRow = {
  review_id: string;
  subject_id: string;
  subject_name: Personal | null;
  accountable_rater_id: string;
  rater_name: Personal | null;
  unit_id: string | null;
  unit_name: string | null;
  level: string | null;
  state: ReviewState;
  /** The mark of the last proposal, and the current mark. */
  before: number | null;
  mark: number | null;
  evidence: number;
  flags: number;
  /** The revision that is shown, and all proposals and moves, also later ones. */
  revision: number;
  rating_steps: RatingStep[];
  last_rating: { cycleName: string; mark: number; label: string | null } | null;
  /** The names of everybody who proposed or moved. */
  names: Record<string, Personal>;
  opened_position: string;
};

/** How many of the reviews that the viewer sees have these marks, under one rater, unit and level. */
export type MarkCount = {
  accountable_rater_id: string;
  rater_name: Personal | null;
  unit_id: string | null;
  unit_name: string | null;
  level: string | null;
  before: number | null;
  mark: number | null;
  n: number;
};

const proposedMark = sql`(select (step ->> 'mark')::double precision
  from jsonb_array_elements(r.rating_steps) step
  where step ->> 'kind' = 'proposal' and (step ->> 'revision')::integer <= coalesce(p.revision, r.revision)
  order by (step ->> 'revision')::integer desc limit 1)`;

/** The last rating that was shared with the subject of `r` in a cycle whose period ended earlier. */
const lastRating = sql`(select json_build_object('cycleName', c.name, 'mark', earlier.mark, 'label', (
    select m ->> 'label' from jsonb_array_elements(c.scale -> 'marks') m
    where (m ->> 'value')::double precision = earlier.mark limit 1))
  from review.review earlier join review.cycle c on c.cycle_id = earlier.cycle_id
  where earlier.subject_id = r.subject_id and earlier.state in ('shared', 'acknowledged')
    and c.period_to < (select own.period_to from review.cycle own where own.cycle_id = r.cycle_id)
  order by c.period_to desc, earlier.opened_position desc limit 1)`;

/** The reviews of session `s` that a viewer sees: those that it holds, or those that it held when it closed. */
const calibrated = (viewer: Viewer): RawBuilder<unknown> => sql`
  review.review r left join review.pinned_review p
    on p.calibration_session_id = s.calibration_session_id and p.review_id = r.review_id
  where r.cycle_id = s.cycle_id and ${seesCalibrated(viewer)}
    and case s.state when 'closed' then p.review_id is not null else (r.state <> 'withdrawn' and ${holdsReview}) end`;

const shownThen = sql`coalesce(p.accountable_rater_id, r.accountable_rater_id) as accountable_rater_id,
  r.unit_id, r.level, ${proposedMark} as before, case when p.review_id is null then r.mark else p.mark end as mark`;

const namedThere = sql`${personName(sql`v.accountable_rater_id`)} as rater_name, ${unitName(sql`v.unit_id`)} as unit_name`;

const pageOfCalibrated = (viewer: Viewer, { after, limit }: Page) => sql<CalibratedRow>`(
  select v.*, ${personName(sql`v.subject_id`)} as subject_name, ${namedThere},
    (select coalesce(jsonb_object_agg(w.person_id, w.name), '{}') from review.person w where w.person_id in (
      select step ->> 'by' from jsonb_array_elements(v.rating_steps) step)) as names
  from (select r.review_id, r.subject_id, ${shownThen}, r.state, r.rating_steps,
      coalesce(p.evidence, jsonb_array_length(r.proposal_evidence)) as evidence,
      coalesce(p.flags, r.flags) as flags, coalesce(p.revision, r.revision) as revision,
      ${lastRating} as last_rating, r.opened_position
    from ${calibrated(viewer)} and r.opened_position > ${after}::bigint
    order by r.opened_position limit ${limit + 1}) v order by v.opened_position)`;

const countsOfMarks = (viewer: Viewer) => sql<MarkCount>`(
  select v.*, ${namedThere} from (
    select t.accountable_rater_id, t.unit_id, t.level, t.before, t.mark, count(*)::integer as n
    from (select ${shownThen} from ${calibrated(viewer)}) t
    group by t.accountable_rater_id, t.unit_id, t.level, t.before, t.mark) v
  order by v.accountable_rater_id, v.unit_id, v.level, v.mark, v.before)`;

/** The raters of the reviews of session `s` that a viewer sees. */
const ratersSeen = (viewer: Viewer) =>
  sql`select t.accountable_rater_id from (select ${shownThen} from ${calibrated(viewer)}) t`;

export type SessionWithReviews = {
  session: Json<SessionRow>;
  scale: RowOf<typeof cycleTable>['scale'];
  reviews: Json<CalibratedRow>[];
  counts: MarkCount[];
  findings: FindingRow[];
  /** Whether the viewer may know the figures of the findings. */
  figures: boolean;
  head: Head;
};

/** One session, if the viewer may see it, with a page of its reviews and the marks of all that the viewer sees. */
export const sessionWithReviews = (id: string, viewer: Viewer, page: Page): RawBuilder<SessionWithReviews> =>
  sql`select (select to_json(x) from (select ${sessionColumns}) x) as session, c.scale,
      ${jsonRows(pageOfCalibrated(viewer, page))} as reviews, (select coalesce(json_agg(to_json(t)), '[]') from ${countsOfMarks(viewer)} t) as counts,
      ${jsonRows(flaggedRaters(ratersSeen(viewer)))} as findings,
      ${viewer.relations.has('anyone') ? sql`not ${ownIsOpen(viewer.personId)}` : sql`false`} as figures, ${reviewHead} as head
    from review.calibration s join review.cycle c on c.cycle_id = s.cycle_id
    where s.calibration_session_id = ${id} and ${seesSession(viewer)}`;
