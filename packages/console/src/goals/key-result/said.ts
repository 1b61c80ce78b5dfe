import type { Body } from '../../api/types.ts';
import { nameText } from '../../look/named.ts';
import type { KeyResult } from '../goal.ts';
import { figureOf } from '../value.ts';

export type KeyResultWords = Body<'/v1/goals/{goalId}/key-results'>;
type MeasureWords = KeyResultWords['measure'];
export type MeasureKind = MeasureWords['kind'];

export const measureKinds = [
  'increase',
  'decrease',
  'atLeast',
  'atMost',
  'stayWithin',
  'count',
  'relative',
  'linkedKpi',
  'yesNo',
  'milestone',
] as const satisfies readonly MeasureKind[];

export type SaidPart = { milestoneId?: string; title: string; weight: string; dueOn: string };

/** A key result as it is typed: each figure as text. */
export type SaidKeyResult = {
  title: string;
  weight: string;
  kind: MeasureKind;
  figures: Readonly<Record<string, string>>;
  unit: string;
  baselineSource: string;
  baselineAsOf: string;
  kpiId: string;
  parts: readonly SaidPart[];
  dueOn: string;
  /** In percent. */
  confidence: string;
};

type Figure = { name: string; optional?: true };

/** The figures of each kind of measure. */
export const figuresOfKind: Readonly<Record<MeasureKind, readonly Figure[]>> = {
  increase: [{ name: 'baseline' }, { name: 'target' }],
  decrease: [{ name: 'baseline' }, { name: 'target' }],
  atLeast: [{ name: 'limit' }, { name: 'failsAt', optional: true }],
  atMost: [{ name: 'limit' }, { name: 'failsAt', optional: true }],
  stayWithin: [{ name: 'low' }, { name: 'high' }],
  count: [{ name: 'baseline', optional: true }, { name: 'target' }],
  relative: [{ name: 'baseline' }, { name: 'change' }],
  linkedKpi: [{ name: 'baseline', optional: true }, { name: 'target' }],
  yesNo: [],
  milestone: [],
};

const emptyPart: SaidPart = { title: '', weight: '1', dueOn: '' };

export const newPart = (): SaidPart => emptyPart;

export const newKeyResult = (): SaidKeyResult => ({
  title: '',
  weight: '1',
  kind: 'increase',
  figures: {},
  unit: '',
  baselineSource: '',
  baselineAsOf: '',
  kpiId: '',
  parts: [emptyPart],
  dueOn: '',
  confidence: '',
});

/** A change is typed in percent; the API takes a share. Both are read without the noise of the division. */
const percentOf = (share: number): string => String(Number((share * 100).toPrecision(12)));
const shareOf = (percent: number): number => Number((percent / 100).toPrecision(12));

type Existing = Pick<KeyResult, 'title' | 'weight' | 'measure' | 'milestones'> & { dueOn?: string | null };

const partsOf = ({ measure, milestones }: Existing): SaidPart[] =>
  measure.kind === 'milestone'
    ? measure.parts.map(({ milestoneId, weight, dueOn }) => ({
        milestoneId,
        title: nameText(milestones?.find((each) => each.milestoneId === milestoneId)?.title),
        weight: String(weight),
        dueOn: dueOn ?? '',
      }))
    : [emptyPart];

/** What a key result, or that of a template, says now. */
export const saidOf = (keyResult: Existing): SaidKeyResult => {
  const { title, weight, measure, dueOn } = keyResult;
  const figures = figuresOfKind[measure.kind].flatMap(({ name }) => {
    const value: unknown = measure[name as keyof typeof measure];
    if (typeof value !== 'number') return [];
    return [[name, name === 'change' ? percentOf(value) : String(value)]];
  });
  return {
    ...newKeyResult(),
    title: nameText(title),
    weight: String(weight),
    kind: measure.kind,
    figures: Object.fromEntries(figures) as Record<string, string>,
    unit: ('unit' in measure && measure.unit) || '',
    ...(measure.kind === 'relative' && {
      baselineSource: measure.baselineSource,
      baselineAsOf: measure.baselineAsOf,
    }),
    ...(measure.kind === 'linkedKpi' && { kpiId: measure.kpiId }),
    parts: partsOf(keyResult),
    dueOn: dueOn ?? '',
  };
};

type Read = { words: KeyResultWords } | { unreadable: readonly string[] };

/** Reads figures as they are typed, and notes the paths of those that are none. */
const reading = () => {
  const unreadable: string[] = [];
  const figure = (path: string, text: string): number => {
    const read = figureOf(text);
    if (read === undefined) unreadable.push(path);
    return read ?? 0;
  };
  return { unreadable, figure };
};

const figuresIn = (
  { kind, figures }: SaidKeyResult,
  figure: ReturnType<typeof reading>['figure'],
): Record<string, number> =>
  Object.fromEntries(
    figuresOfKind[kind].flatMap(({ name, optional }) => {
      const text = figures[name] ?? '';
      if (optional && text.trim() === '') return [];
      const read = figure(`measure/${name}`, text);
      return [[name, name === 'change' ? shareOf(read) : read]];
    }),
  );

/** What a form says about a key result, as the API takes it; or the paths of the figures that cannot be read. */
export const readKeyResult = (said: SaidKeyResult, before?: KeyResult['measure']): Read => {
  const { title, weight, kind, unit, baselineSource, baselineAsOf, kpiId, parts, dueOn, confidence } = said;
  const { unreadable, figure } = reading();
  const display = before && 'display' in before ? before.display : undefined;
  const measure = {
    kind,
    ...figuresIn(said, figure),
    ...(figuresOfKind[kind].length > 0 && unit.trim() && { unit }),
    ...(display && before?.kind === kind && { display }),
    ...(kind === 'relative' && { baselineSource, baselineAsOf }),
    ...(kind === 'linkedKpi' && { kpiId }),
    ...(kind === 'yesNo' && before?.kind === 'yesNo' && before.dueOn && { dueOn: dueOn || before.dueOn }),
    ...(kind === 'milestone' && {
      parts: parts.map((part, at) => ({
        ...(part.milestoneId && { milestoneId: part.milestoneId }),
        title: part.title,
        weight: figure(`measure/parts/${at}/weight`, part.weight),
        ...(part.dueOn && { dueOn: part.dueOn }),
      })),
    }),
  } as MeasureWords;
  const words: KeyResultWords = {
    title,
    weight: figure('weight', weight),
    measure,
    ...(dueOn && { dueOn }),
    ...(confidence.trim() && { confidence: shareOf(figure('confidence', confidence)) }),
  };
  return unreadable.length > 0 ? { unreadable } : { words };
};
