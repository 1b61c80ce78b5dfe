import { type Api, type Asker, each, isProblem, type Reply, until } from './api.ts';
import type { Dates } from './dates.ts';
import type { Citable, Goals } from './goals.ts';
import { lookAt } from './looks.ts';
import { type Company, type Member, of } from './people.ts';
import { type Random, random } from './random.ts';
import { dimensions, scale, wording } from './review.words.ts';

type Loading = { api: Api; dates: Dates; company: Company; goals: Goals };
type Open = { reviewId: string; member: Member; rater: Member };

const asEmployee = ({ personId }: Member): Asker => ({ personId, roles: ['employee'] });
const asManager = ({ personId }: Member): Asker => ({ personId, roles: ['manager'] });

const openCycle = async ({ api, dates, company }: Loading): Promise<string> => {
  const { id } = await api.send(company.hr, '/v1/cycles', {
    key: 'review-cycle',
    name: 'Half-year review',
    kind: 'review',
    evaluationPeriod: { from: dates.day(dates.begin), to: dates.day(1) },
    administrationWindow: { from: dates.day(14), to: dates.day(-14) },
    timeZone: 'Europe/Berlin',
    scale,
    dimensions,
    occurredAt: dates.at(14, 8),
  });
  return id;
};

const evenly = (from: readonly Citable[], count: number): Citable[] => {
  const oldestFirst = [...from].sort((a, b) => b.ago - a.ago);
  const step = oldestFirst.length / count;
  const chosen = Array.from({ length: count }, (_, index) => oldestFirst[Math.floor((index + 0.3) * step)]);
  return [...new Set(chosen.filter((item) => item !== undefined))];
};

const lately = (from: readonly Citable[], count: number): Citable[] =>
  from.filter(({ ago }) => ago <= 30).slice(-count);

const citing = (items: readonly Citable[]) => items.map(({ stream, revision }) => ({ stream, revision }));

const ratingsBy = (chance: Random, around: number) => {
  const low = Math.max(1, around - 1);
  const marks = dimensions.map(() =>
    chance.next() < 0.6 ? around : chance.pick([low, Math.min(5, around + 1)]),
  );
  // Nobody is the same in everything.
  marks[0] = around;
  marks[marks.length - 1] = around === 5 ? 4 : around + 1;
  return dimensions.map(({ dimension }, index) => ({ dimension, mark: marks[index] ?? around }));
};

const markOf = (rater: Member, chance: Random): number => {
  if (rater.rates === 'alike') return 5;
  return chance.pick([2, 3, 3, 3, 4, 4, 4, 3, 5]);
};

type Saying = {
  of: { reviewId: string; subjectId: string };
  by: Member;
  relation: string;
  ratings: object;
  text: string;
  evidence: object;
};

/** One assessment, with what its author looked at first; an earlier load's stands. Gives a position after it. */
const assess = async (
  { api, dates, company: { hr } }: Loading,
  { of: review, by, relation, ...said }: Saying,
): Promise<string> => {
  const { reviewId } = review;
  const { id: assignmentId, position } = await api.send(hr, `/v1/reviews/${reviewId}/participants`, {
    key: `${relation}-${by.employmentId}`,
    personId: by.personId,
    relation,
    occurredAt: dates.at(13, 9),
  });
  const { assessments, seenAt } = await lookAt(api, asEmployee(by), { ...review, after: position });
  const isThis = (each: { authorId: string; relation: string }): boolean =>
    each.authorId === by.personId && each.relation === relation;
  if (assessments.some(isThis)) return position;
  const body = { key: relation, assignmentId, ...said, seenAt, occurredAt: dates.at(10, 14) };
  return (await api.send(asEmployee(by), `/v1/reviews/${reviewId}/assessments`, body)).position;
};

/** Opens one review and brings it to a proposed rating. */
const propose = async (loading: Loading, cycleId: string, member: Member): Promise<Open> => {
  const { api, dates, company, goals } = loading;
  const rater = of(company, member.manager ?? '');
  const chance = random(member.name.length * 611 + member.employmentId.charCodeAt(3));
  const { id: reviewId } = await api.send(company.hr, '/v1/reviews', {
    key: `review-${member.employmentId}`,
    employmentId: member.employmentId,
    subjectId: member.personId,
    cycleId,
    kind: 'midYear',
    occurredAt: dates.at(14, 9),
  });
  const own = goals.evidence.get(member.name) ?? [];
  const evidence = citing(rater.rates === 'lately' ? lately(own, 6) : evenly(own, 6));
  const mark = markOf(rater, chance);
  const peer = [...company.members.values()].find(
    ({ manager, name }) => manager === member.manager && name !== member.name,
  );
  const words = wording(member.unitName);
  const self = {
    text: words.self,
    evidence: citing(evenly(own, 4)),
    ratings: ratingsBy(chance, Math.max(2, mark - 1)),
  };
  const review = { reviewId, subjectId: member.personId };
  await assess(loading, { of: review, by: member, relation: 'self', ...self });
  if (peer) {
    // Feedback to somebody else is not a peer's to read, and so not to cite.
    const open = own.filter(({ stream }) => stream.startsWith('goal-'));
    const said = { text: words.peer, evidence: citing(evenly(open, 3)), ratings: ratingsBy(chance, 3) };
    await assess(loading, { of: review, by: peer, relation: 'peer', ...said });
  }
  const managers = { text: words.manager, evidence, ratings: ratingsBy(chance, mark) };
  const after = await assess(loading, { of: review, by: rater, relation: 'manager', ...managers });
  const { rating, seenAt } = await lookAt(api, asManager(rater), { ...review, after });
  if (!rating)
    await api.send(asManager(rater), `/v1/reviews/${reviewId}/proposals`, {
      key: 'first',
      mark,
      rationale: words.rationale,
      evidence,
      seenAt,
      occurredAt: dates.at(7, 10),
    });
  return { reviewId, member, rater };
};

const answerFlags = async ({ api, dates }: Loading, { reviewId, rater }: Open, flags: readonly string[]) => {
  for (const flagId of flags)
    await api.send(asManager(rater), `/v1/reviews/${reviewId}/flags/${flagId}/answers`, {
      key: 'first',
      answer: 'kept',
      reason:
        'Looked again at the whole half-year with my own manager; the rating stands on the results of both quarters.',
      occurredAt: dates.at(5, 11),
    });
};

const flagOf = ({ path, message }: { path: string; message: string }): string =>
  /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(`${path} ${message}`)?.[0] ?? '';

/** Answers what asks, then finalizes in the hand of the rater's own manager, shares, and lets the subject acknowledge. */
const finish = async (loading: Loading, open: Open): Promise<void> => {
  const { api, dates, company } = loading;
  const { reviewId, member, rater } = open;
  const finalizer = rater.manager === null ? rater : of(company, rater.manager);
  const at = `/v1/reviews/${reviewId}`;
  let tries = 0;
  await until(async (): Promise<Reply | undefined> => {
    tries += 1;
    const body = { key: `finalize-${tries}`, occurredAt: dates.at(4, 9) };
    const answer = await api.attempt(asManager(finalizer), `${at}/finalize`, body);
    if (!isProblem(answer)) return answer;
    if (answer.code === 'review/unanswered-flag')
      await answerFlags(loading, open, (answer.fields ?? []).map(flagOf));
    else if (answer.code !== 'review/not-yet-screened')
      throw new Error(`${at}: ${answer.code}: ${answer.detail}`);
    return undefined;
  }, `the screening of ${at}`);
  await api.send(asManager(rater), `${at}/share`, { key: 'first', occurredAt: dates.at(3, 9) });
  const agrees = random(member.name.length * 31 + 7).next() < 0.9;
  const comment = agrees ? {} : { comment: 'The second quarter weighs more than is said here.' };
  const said = { key: 'first', agrees, ...comment, occurredAt: dates.at(2, 16) };
  await api.send(asEmployee(member), `${at}/acknowledge`, said);
};

/** A finished review cycle: everybody with a line manager is rated; the one who rates all alike comes last. */
export const loadReviews = async (
  loading: Loading,
  progress: (text: string) => void,
): Promise<{ cycleId: string; reviews: readonly Open[] }> => {
  const cycleId = await openCycle(loading);
  // Who proposes does not finalize: the rater needs a line manager too.
  const rated = [...loading.company.members.values()].filter(
    ({ manager }) => manager !== null && of(loading.company, manager).manager !== null,
  );
  const raters = [...new Set(rated.map(({ manager }) => of(loading.company, manager ?? '')))];
  const isAlike = ({ rates }: Member): boolean => rates === 'alike';
  const groups = [raters.filter((rater) => !isAlike(rater)), raters.filter(isAlike)];
  const reviews: Open[] = [];
  let proposed = 0;
  // Each rater's reports one after the other: what is found depends on how that rater rated before.
  const proposeAll = async (rater: Member): Promise<Open[]> => {
    const opened: Open[] = [];
    for (const member of rated.filter(({ manager }) => manager === rater.name)) {
      opened.push(await propose(loading, cycleId, member));
      proposed += 1;
      progress(`ratings proposed in ${proposed} of ${rated.length} reviews`);
    }
    return opened;
  };
  for (const group of groups) reviews.push(...(await each(group, proposeAll)).flat());
  let done = 0;
  await each(reviews, async (open) => {
    await finish(loading, open);
    done += 1;
    progress(`${done} of ${reviews.length} reviews finished`);
  });
  return { cycleId, reviews };
};
