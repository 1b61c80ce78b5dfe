import { isDeepStrictEqual } from 'node:util';
import type { Command } from '@cairn/contracts/decider';
import { isErased } from '@cairn/contracts/personal';
import type { DomainEvent } from '@cairn/contracts/registry';
import { type FieldError, reject } from '@cairn/contracts/rejection';
import type { CommandContext } from './context.ts';

type Said = {
  /** The event that keeps the command's words, and in which field of both. */
  event: DomainEvent['type'];
  word: string;
  /** Fields of both that tell what it is about, where a stream has more than one such thing. */
  about?: readonly string[];
  code: string;
  /** What would change something, where it can be so already without such an event. */
  change?: FieldError;
};

const reason = { word: 'reason' };

/** The commands with words that decide nothing where it is so already. */
const commands: Readonly<Record<string, Said>> = {
  PutGoalOnHold: { ...reason, event: 'GoalPutOnHold', code: 'goal/already-on-hold' },
  CloseGoal: { word: 'note', event: 'GoalClosed', code: 'goal/already-closed' },
  DropKeyResult: {
    ...reason,
    event: 'KeyResultDropped',
    about: ['keyResultId'],
    code: 'key-result/already-dropped',
  },
  RestateKeyResult: {
    ...reason,
    event: 'KeyResultRestated',
    about: ['keyResultId', 'value'],
    code: 'key-result/already-restated',
  },
  CorrectCheckIn: {
    ...reason,
    event: 'CheckInCorrected',
    about: ['checkInId'],
    code: 'check-in/already-so',
    change: { path: 'value', message: 'another reading, or a note' },
  },
  CorrectMeasurement: {
    ...reason,
    event: 'KpiMeasurementCorrected',
    about: ['measurementId', 'reading'],
    code: 'kpi/already-so',
    change: { path: 'reading', message: 'another reading' },
  },
  WithdrawFeedback: { ...reason, event: 'FeedbackWithdrawn', code: 'feedback/already-withdrawn' },
  ReleaseParticipant: {
    ...reason,
    event: 'ParticipantReleased',
    about: ['assignmentId'],
    code: 'review/already-released',
  },
  ChangeAccountableRater: {
    ...reason,
    event: 'AccountableRaterChanged',
    code: 'review/already-the-rater',
    change: { path: 'accountableRaterId', message: 'another person' },
  },
  AcknowledgeReview: { word: 'comment', event: 'ReviewAcknowledged', code: 'review/already-acknowledged' },
};

type Data = Readonly<Record<string, unknown>>;

const page = 20;

// In pages: a read without an end would be broken off where it is found, and a server ends connections for that.
const lastSaid = async (
  { store }: CommandContext,
  { stream, revision }: { stream: string; revision: number },
  isIt: (event: { type: string; data: Data }) => boolean,
): Promise<Data | undefined> => {
  for (let from = revision; from >= 0; from -= page)
    for await (const entry of store.readStream(stream, { direction: 'backwards', from, limit: page }))
      if (entry.kind === 'event' && isIt(entry.event)) return entry.event.data;
  return undefined;
};

/**
 * Refuses a command that decided nothing, at this revision of its stream, where its words are not those that the log
 * keeps: a decider's state holds none, and they would be lost. Words that were erased are taken for the same.
 */
export const refuseOtherWords = async (
  context: CommandContext,
  { type, data }: Command,
  at: { stream: string; revision: number },
): Promise<void> => {
  const said = commands[type];
  const given = data as Data;
  if (!said || given[said.word] === undefined) return;
  const { event, word, about = [], code, change } = said;
  const kept = await lastSaid(
    context,
    at,
    (each) =>
      each.type === event && about.every((field) => isDeepStrictEqual(each.data[field], given[field])),
  );
  if (kept === undefined)
    reject('conflict', code, 'It is so already: there is nothing to change.', change && [change]);
  else if (!isErased(kept[word]) && kept[word] !== given[word])
    reject('conflict', code, `It is so already, and the ${word} that was given stays.`, [
      { path: word, message: kept[word] === undefined ? `no ${word}` : `the ${word} that was given` },
    ]);
};
