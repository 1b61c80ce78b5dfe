import { type Member, memberNamed } from './people.ts';
import { asManager, type OpenReview, type ReviewLoading } from './review.propose.ts';
import { randomOf } from './random.ts';

/** A review whose rating is moved, with the rater's manager, who moves it. */
type Moved = OpenReview & { manager: Member };

/** Whose rating is moved in calibration: a few of those whom no detector watches. */
const movedIn = ({ company }: ReviewLoading, open: OpenReview): Moved[] => {
  const { member, rater } = open;
  const isMoved =
    rater.rates !== 'lately' && rater.rates !== 'alike' && randomOf(member.name, 11).next() < 0.15;
  return isMoved && rater.manager !== null ? [{ ...open, manager: memberNamed(company, rater.manager) }] : [];
};

const move = async (
  { api, dates }: ReviewLoading,
  { reviewId, mark, manager }: Moved,
  calibrationSessionId: string | null,
): Promise<string> => {
  const { id } = await api.send(asManager(manager), `/v1/reviews/${reviewId}/moves`, {
    key: 'calibration',
    mark: mark > 3 ? mark - 1 : mark + 1,
    reason: 'Compared in calibration with three others at this level whose key results ended alike.',
    calibrationSessionId,
    occurredAt: dates.at(6, 15),
  });
  return id;
};

/** HR holds a session in which these ratings are moved. The first rater objects. */
const holdSession = async (
  loading: ReviewLoading,
  cycleId: string,
  moved: readonly Moved[],
): Promise<void> => {
  const { api, dates, company } = loading;
  const [first] = moved;
  if (!first) return;
  const { id } = await api.send(company.hr, '/v1/calibrations', {
    key: 'half-year',
    cycleId,
    name: 'Calibration of the half-year',
    scope: { kind: 'units', unitIds: [...new Set(moved.map(({ member }) => member.unitId))] },
    facilitatorId: company.hr.personId,
    participantIds: [...new Set(moved.map(({ manager }) => manager.personId))],
    occurredAt: dates.at(6, 14),
  });
  const [firstMove] = await Promise.all(moved.map((each) => move(loading, each, id)));
  const objection = `/v1/reviews/${first.reviewId}/moves/${firstMove}/objection`;
  await api.send(asManager(first.rater), objection, {
    key: 'first',
    reason: 'The move leaves out the migration, which nobody else at this level had to carry.',
    occurredAt: dates.at(6, 16),
  });
  await api.send(company.hr, `/v1/calibrations/${id}/close`, { key: 'first', occurredAt: dates.at(6, 17) });
};

const inSession = 3;

/**
 * Has a few ratings moved by one mark: three in a calibration session, the others outside of one. Returns the reviews that
 * were moved: whoever set the current mark may not make it final, so the rater does.
 */
export const calibrate = async (
  loading: ReviewLoading,
  cycleId: string,
  reviews: readonly OpenReview[],
): Promise<ReadonlySet<string>> => {
  const moved = reviews.flatMap((open) => movedIn(loading, open));
  await holdSession(loading, cycleId, moved.slice(0, inSession));
  for (const each of moved.slice(inSession)) await move(loading, each, null);
  return new Set(moved.map(({ reviewId }) => reviewId));
};
