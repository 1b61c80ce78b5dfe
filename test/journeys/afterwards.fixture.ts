import type { Caller, Reply } from '../client.ts';
import type { System } from '../system.ts';
import {
  anyBasis,
  type Member,
  type OpenedReview,
  openReview,
  reviewCycle,
  type Staff,
  staff,
} from './organisation.fixture.ts';

export const proposal = (mark: number): object => ({ mark, rationale: 'NPS 45 to 58.', evidence: [] });

/** A review with a proposed rating, and its steps. */
export type Rated = OpenedReview & { subject: Member };

/**
 * Two raters under one boss, each with two reports, and the reviews of all four in one cycle, with proposed marks. `dana` is
 * an HR person, employed and in nobody's line.
 */
export const ratedReviews = async (system: System) => {
  const people: Staff = await staff(system);
  const { hr, boss, rater, subject, peer, join } = people;
  const other = await join('Otto', ['employee', 'manager'], boss);
  const [uma, vic] = [await join('Uma', ['employee'], other), await join('Vic', ['employee'], other)];
  const dana = await join('Dana', ['employee', 'hr']);
  const deadlines = { share: 10, acknowledge: 20, dispute: 30, resolve: 40 };
  const policy = { ...anyBasis.policy, deadlines };
  const cycle = reviewCycle('Reviews', '2099-12-31', { policy });
  const { id: cycleId } = await system.does(hr, '/cycles', cycle);
  const rate = async (of: Member, by: Caller, mark: number): Promise<Rated> => {
    const opened = await openReview(system, people, { subject: of, cycleId });
    await opened.screened(by, 'proposals', proposal(mark));
    return { ...opened, subject: of };
  };
  const reviews = {
    sam: await rate(subject, rater, 4),
    pia: await rate(peer, rater, 4),
    uma: await rate(uma, other, 3),
    vic: await rate(vic, other, 3),
  };
  return { ...people, other, dana, cycleId, reviews };
};

export type RatedReviews = Awaited<ReturnType<typeof ratedReviews>>;

/** Gives a test the running system and its reviews. */
export type Running = () => { system: System; all: RatedReviews };

export const codeOf = ({ status, body }: Reply): [number, string | undefined] => [
  status,
  (body as { code?: string } | undefined)?.code,
];
