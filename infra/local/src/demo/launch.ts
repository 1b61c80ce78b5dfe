import { until } from './api.ts';
import { loadLeavers } from './leavers.ts';
import { type Member, memberNamed } from './people.ts';
import type { Dates } from './dates.ts';
import type { ReviewLoading } from './review.propose.ts';

/** The stages of the review cycle, which lie in its administration window. Everybody was earlier than they had to be. */
export const stagesOf = ({ day }: Dates): object[] => [
  { stage: 'nomination', from: day(14), to: day(-5) },
  { stage: 'selfAndPeer', from: day(12), to: day(-6) },
  { stage: 'manager', from: day(10), to: day(-8) },
  { stage: 'calibration', from: day(6), to: day(-10) },
  { stage: 'sharing', from: day(4), to: day(-12) },
  { stage: 'acknowledgement', from: day(2), to: day(-14) },
];

/** Whether somebody's manager has a manager: whoever proposes a rating may not finalize it, so the rater needs one too. */
export const isRated = ({ company }: Pick<ReviewLoading, 'company'>, { manager }: Member): boolean =>
  manager !== null && memberNamed(company, manager).manager !== null;

/** Everybody who has a manager but is not rated. */
export const exclusionsOf = (loading: Pick<ReviewLoading, 'company'>): object[] =>
  [...loading.company.members.values()]
    .filter((member) => member.manager !== null && !isRated(loading, member))
    .map(({ employmentId }) => ({ employmentId, reason: 'other' }));

/** HR add somebody late whom they had excluded, and take the review back. */
const addLate = async (
  { api, company }: ReviewLoading,
  cycleId: string,
  employed: { personId: string; employmentId: string },
): Promise<void> => {
  const { hr } = company;
  const path = `/v1/cycles/${cycleId}`;
  const reason = 'His earlier months count.';
  await api.send(hr, `${path}/inclusions`, { key: 'rehired', ...employed, reason });
  const rater = { accountableRaterId: memberNamed(company, 'Leo Fontaine').personId };
  await api.send(hr, `${path}/late-joiners`, { key: 'rehired', ...employed, kind: 'midYear', ...rater });
  const left = { why: 'recentHire', reason: 'They do not: his first review is the next one.' };
  await api.send(hr, `${path}/leavers`, { key: 'rehired', ...employed, ...left });
};

/** Launches the review cycle: every review is open already, and the report names whom the launch left out. */
export const launchReviews = async (loading: ReviewLoading, cycleId: string): Promise<void> => {
  const { api, dates, company } = loading;
  const { hr } = company;
  const rehired = await loadLeavers(api, dates, company);
  const exclusion = { key: 'rehired', ...rehired, reason: 'recentHire' };
  await api.send(hr, `/v1/cycles/${cycleId}/exclusions`, exclusion);
  await api.send(hr, `/v1/cycles/${cycleId}/launches`, { key: 'launch', kind: 'midYear' });
  await until(async () => {
    type Report = { launch: { state: string } | null };
    const { launch } = await api.read<Report>(hr, `/v1/cycles/${cycleId}/population?limit=1`);
    return launch?.state === 'completed' ? launch : undefined;
  }, 'the launch of the reviews');
  await addLate(loading, cycleId, rehired);
};
