import { isSuggestionReplayed } from '@cairn/access/suggestion.visibility';
import type { ReplayReader } from '@cairn/access/review.visibility';
import { isIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import type { UsedSuggestion } from '@cairn/contracts/suggestion.values';
import type { LogEntry } from '@cairn/event-store/decode';
import { readParked } from '@cairn/event-store/parking';
import type { QueryContext } from '../context.ts';
import type { StepEvent } from './replay.history.ts';

type Read = Awaited<ReturnType<typeof readParked>>;

const isShown = (reader: ReplayReader, entry: LogEntry): boolean =>
  entry.kind === 'event' && isIn(entry.event, 'suggestion') && isSuggestionReplayed(reader, entry.event.data);

/** What a model suggested for a review, as far as this reader is shown it. */
export const readSuggestions = async (
  { store }: Pick<QueryContext, 'store'>,
  reader: ReplayReader,
  { reviewId, until }: { reviewId: string; until?: bigint | undefined },
): Promise<Read> => {
  if (reader.as === 'subject') return { entries: [], parked: undefined };
  const read = await readParked(store, streamOf('suggestion', reviewId), until);
  if (reader.as === 'overseer') return read;
  const entries = read.entries.filter((entry) => isShown(reader, entry));
  return { entries, parked: entries.length === 0 ? undefined : read.parked };
};

/** What a model is called as the one who took a step; undefined if the step is not a model's. */
export const modelNameOf = (event: StepEvent): string | undefined =>
  event.type === 'SuggestionMade' ? `The model ${event.data.modelVersion}` : undefined;

/** How the words of a suggestion came about. */
export const suggestionOf = (event: StepEvent) => {
  if (event.type !== 'SuggestionMade') return null;
  const { suggestionId, writerId, kind, model, modelVersion } = event.data;
  const { template, templateHash, inputHash, outputHash } = event.data;
  const made = { template, templateHash, inputHash, outputHash };
  return { suggestionId, writerId, kind, model, modelVersion, ...made };
};

const isWriting = (
  event: StepEvent,
): event is Extract<StepEvent, { type: 'AssessmentSubmitted' | 'RatingProposed' }> =>
  event.type === 'AssessmentSubmitted' || event.type === 'RatingProposed';

/** The suggestions whose words a step uses. */
export const usedBy = (event: StepEvent): readonly UsedSuggestion[] =>
  isWriting(event) ? (event.data.suggestions ?? []) : [];
