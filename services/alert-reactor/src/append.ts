import type { EpisodeCommand } from '@cairn/contracts/alert.commands';
import type { Instant } from '@cairn/contracts/envelope';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { alertEpisode } from '@cairn/domain/alert-episode.decider';
import type { DeriveId } from '@cairn/runtime/derived-id';
import { reactor } from './actor.ts';
import { subjectId, type Transition } from './episodes.ts';
import type { ReactorOptions } from './options.ts';

type Trigger = Pick<AnyRecorded, 'id' | 'position' | 'metadata'>;

const opens = { RaiseAlert: 'AlertRaised', ClearAlert: 'AlertCleared' } as const;

/** The command that begins or ends an episode. */
export const commandFor = (
  transition: Transition,
  { trigger, deriveId, at }: { trigger: Pick<Trigger, 'id' | 'position'>; deriveId: DeriveId; at: Instant },
): EpisodeCommand => {
  const { rule, subject } = transition.kind === 'raise' ? transition.standing : transition.open;
  const every = {
    alertId: deriveId('alert', rule, subjectId(subject)),
    rule,
    subject,
    trigger: { position: String(trigger.position), eventId: trigger.id },
    occurredAt: at,
  };
  if (transition.kind === 'clear') return { type: 'ClearAlert', data: every, actor: reactor, at };
  const { version, thresholds, figures } = transition.standing;
  return { type: 'RaiseAlert', data: { ...every, version, thresholds, figures }, actor: reactor, at };
};

/** Appends the beginning or the end of an episode, unless its stream holds it. */
export const append = async (
  { execute, logger }: ReactorOptions,
  command: EpisodeCommand,
  { id, metadata }: Trigger,
): Promise<void> => {
  const { alertId, rule } = command.data;
  const { decidedNothing } = await execute({
    decider: alertEpisode,
    id: alertId,
    command,
    facts: undefined,
    correlationId: metadata.$correlationId,
    causationId: id,
  });
  if (!decidedNothing) logger.info({ alertId, rule, trigger: id }, opens[command.type]);
};
