import type { Body } from '../../api/types.ts';
import { objectiveIn } from '../../finders/objective-key.ts';
import type { Template } from '../../finders/template.finder.tsx';
import { nameText } from '../../look/named.ts';
import type { Visibility } from '../change-visibility.tsx';
import { daysOf, type GoalWords } from '../edit.ts';
import type { KeyResult } from '../goal.ts';
import { readKeyResult, type SaidKeyResult, saidOf } from '../key-result/said.ts';

export type NewGoalWords = Body<'/v1/goals'>;
export type Level = NewGoalWords['level'];
export const owners = ['me', 'person', 'unit'] as const;

/** A goal that is about to be set, as it is typed. */
export type SaidGoal = GoalWords & {
  template: { id: string; name: string } | undefined;
  whose: (typeof owners)[number];
  personId: string;
  unitId: string;
  accountableId: string;
  level: Level;
  visibility: Visibility;
  /** Until one is chosen or taken out, the cycle of today. */
  cycleId?: string;
  tags: string;
  keyResults: readonly SaidKeyResult[];
};

export const newGoal = (): SaidGoal => ({
  template: undefined,
  title: '',
  description: '',
  ambition: 'committed',
  from: '',
  to: '',
  cadence: '7',
  objective: '',
  whose: 'me',
  personId: '',
  unitId: '',
  accountableId: '',
  level: 'individual',
  visibility: 'public',
  tags: '',
  keyResults: [],
});

/** What a template adds to a goal: it fills in what is still empty, so that nothing that was typed is lost. */
export const filledBy = (template: Template, said: SaidGoal): Partial<SaidGoal> => ({
  template: { id: template.templateId, name: template.name },
  title: said.title || nameText(template.title),
  description: said.description || (typeof template.description === 'string' ? template.description : ''),
  ambition: template.ambition,
  tags: said.tags || template.tags.join(', '),
  keyResults:
    said.keyResults.length > 0
      ? said.keyResults
      : // The API describes the measure of a template as that of a key result.
        template.keyResults.map((each) => saidOf(each as KeyResult)),
});

const ownerOf = ({ whose, personId, unitId }: SaidGoal, me: string): NewGoalWords['owner'] => {
  if (whose === 'unit') return { kind: 'unit', id: unitId };
  return { kind: 'person', id: whose === 'me' ? me : personId };
};

const tagsIn = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

export type Missing = 'choice' | 'figure' | 'days';
type Read = { words: NewGoalWords } | { missing: Readonly<Record<string, Missing>> };

const missingIn = (said: SaidGoal, words: NewGoalWords): Record<string, Missing> => ({
  ...(words.cycleId === '' && { cycleId: 'choice' as const }),
  ...(words.owner.id === '' && { 'owner/id': 'choice' as const }),
  ...(words.accountableId === '' && { accountableId: 'choice' as const }),
  ...(daysOf(said.cadence) === undefined && { checkInCadenceDays: 'days' as const }),
});

/** What the form says, as the API takes it; or what is missing, by the path of its field. */
export const readGoal = (said: SaidGoal, { me, cycleId }: { me: string; cycleId: string }): Read => {
  const read = said.keyResults.map((each) => readKeyResult(each));
  const tags = tagsIn(said.tags);
  const days = said.from || said.to;
  const words: NewGoalWords = {
    title: said.title,
    ...(said.description.trim() && { description: said.description }),
    level: said.level,
    ambition: said.ambition,
    cycleId: said.cycleId ?? cycleId,
    owner: ownerOf(said, me),
    ...(said.whose === 'unit' && { accountableId: said.accountableId || me }),
    visibility: said.visibility,
    ...(days && { period: { from: said.from, to: said.to } }),
    checkInCadenceDays: daysOf(said.cadence) ?? 0,
    strategicObjective: objectiveIn(said.objective),
    ...(tags.length > 0 && { tags }),
    keyResults: read.flatMap((each) => ('words' in each ? [each.words] : [])),
  };
  const figures = read.flatMap((each, at) =>
    'words' in each ? [] : each.unreadable.map((path) => [`keyResults/${at}/${path}`, 'figure'] as const),
  );
  const missing = { ...missingIn(said, words), ...Object.fromEntries(figures) };
  return Object.keys(missing).length > 0 ? { missing } : { words };
};
