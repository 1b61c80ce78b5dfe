import { type Api, each } from './api.ts';
import { type Company, memberNamed } from './people.ts';

/** People with what they said about themselves. */
const said: readonly (readonly [name: string, sex: string])[] = [
  ['Ines Prado', 'female'],
  ['Nils Holm', 'male'],
  ['Hana Sato', 'female'],
];

/** Records the groups of a few people, as somebody who looks after fairness. */
export const loadGroups = async (
  api: Api,
  { company, fairnessId }: { company: Company; fairnessId: string },
): Promise<void> => {
  const by = { personId: fairnessId, roles: ['fairness'] } as const;
  await each(said, ([name, value]) =>
    api.send(by, `/v1/people/${memberNamed(company, name).personId}/groups`, {
      key: 'sex',
      category: 'sex',
      value,
      validFrom: '2020-01-01',
      selfDeclared: true,
      source: 'Equality survey',
      consent: true,
    }),
  );
};
