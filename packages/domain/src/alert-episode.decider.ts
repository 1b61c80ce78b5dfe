import type { EpisodeCommand } from '@cairn/contracts/alert.commands';
import type { AlertEvent } from '@cairn/contracts/alert.events';
import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import { type AlertState, evolveAlert } from './alert.state.ts';

/** The episodes of an alert as the reactor writes them. What it wrote already decides nothing. */
export const alertEpisode: Decider<AlertState, EpisodeCommand, AlertEvent> = {
  category: 'alert',
  initial: { status: 'neverRaised' },
  decide({ type, data, actor }, state) {
    if (actor.kind !== 'system')
      return reject(
        'forbidden',
        'alert/only-the-reactor-raises',
        'Only the system may raise or clear alerts.',
      );
    const known = state.status !== 'neverRaised' && state.triggers.has(data.trigger.eventId);
    if (type === 'RaiseAlert') {
      if (known || state.status === 'raised') return [];
      const episode = state.status === 'cleared' ? state.episode + 1 : 1;
      return [{ type: 'AlertRaised', data: { ...data, episode } }];
    }
    if (known || state.status !== 'raised') return [];
    return [{ type: 'AlertCleared', data: { ...data, episode: state.episode } }];
  },
  evolve: evolveAlert,
};
