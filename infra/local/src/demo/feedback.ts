import { type Api, each } from './api.ts';
import type { Dates } from './dates.ts';
import type { Citable } from './check-ins.ts';
import type { Company, Member } from './people.ts';
import { random } from './random.ts';

const praise = [
  'Took the customer call on short notice and sent the summary within two hours.',
  'Wrote the guide that three teams now work from.',
  'Found the cause of the delay in the contract flow and named the fix.',
  'Kept the weekly review to 25 minutes and every point had an owner.',
] as const;
const constructive = [
  'The handover of the release notes came two days late; a date in the plan would have helped.',
  'In the last demo four questions stayed open; a list sent before would close them.',
] as const;

const peersOf = (company: Company, member: Member): Member[] =>
  [...company.members.values()].filter(
    ({ unitId, personId, depth }) =>
      unitId === member.unitId && personId !== member.personId && depth !== 'chair',
  );

/** Gives everyone some feedback, spread over the half-year, and adds it to what can be cited. */
export const loadFeedback = async (
  { api, dates, company }: { api: Api; dates: Dates; company: Company },
  evidence: Map<string, Citable[]>,
): Promise<void> => {
  await each([...company.members.values()], async (member, index) => {
    const chance = random(4_001 + index);
    const peers = peersOf(company, member);
    if (peers.length === 0) return;
    for (let count = 0; count < 3; count += 1) {
      const giver = chance.pick(peers);
      const ago = Math.round(dates.begin - 20 - count * 55 - chance.between(0, 20));
      const isPraise = count !== 1;
      const { id, revision } = await api.send(
        { personId: giver.personId, roles: ['employee'] },
        '/v1/feedback',
        {
          key: `feedback-${member.employmentId}-${count}`,
          subjectId: member.personId,
          kind: isPraise ? 'praise' : 'constructive',
          text: chance.pick(isPraise ? praise : constructive),
          audience: 'subjectAndManager',
          attribution: count === 2 ? 'confidential' : 'named',
          occurredAt: dates.at(ago, 15),
        },
      );
      const cited = evidence.get(member.name) ?? [];
      evidence.set(member.name, [...cited, { stream: `feedback-${id}`, revision, ago }]);
    }
  });
};
