import type { Decider } from '@cairn/contracts/decider';
import type { DefineKpi, KpiCommand } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { reject } from '@cairn/contracts/rejection';
import { changeOwner, define, type KpiFacts, retire, revise } from './kpi.definition.ts';
import { changesKpi, type DefinedKpi, evolveKpi, type KpiState } from './kpi.state.ts';
import { reviseTarget, withdrawTarget } from './kpi.target.ts';
import { kpiWords } from './kpi.words.ts';
import { correct, measure } from './kpi.measuring.ts';
import { refuseBeforeLastChange } from './occurred-at.ts';
import { admitFeeder, dismissFeeder } from './kpi.feeders.ts';

const change = (command: Exclude<KpiCommand, DefineKpi>, state: DefinedKpi, facts: KpiFacts): KpiEvent[] => {
  switch (command.type) {
    case 'ReviseKpi':
      return revise(command, state);
    case 'ChangeKpiOwner':
      return changeOwner(command, state, facts);
    case 'RetireKpi':
      return retire(command, state);
    case 'AdmitKpiFeeder':
      return admitFeeder(command, state);
    case 'DismissKpiFeeder':
      return dismissFeeder(command, state);
    case 'RecordMeasurement':
      return measure(command, state, facts);
    case 'CorrectMeasurement':
      return correct(command, state, facts);
    case 'ReviseKpiTarget':
      return reviseTarget(command, state, facts.timeZone);
    case 'WithdrawKpiTarget':
      return withdrawTarget(command, state);
  }
};

/** One KPI: its definition, its targets by day, and one measurement per period. */
export const kpi: Decider<KpiState, KpiCommand, KpiEvent, KpiFacts> = {
  category: 'kpi',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    if (command.type === 'DefineKpi')
      return state.status === 'unset'
        ? define(command, facts)
        : reject('conflict', 'kpi/already-defined', 'This KPI was already defined.');
    if (state.status === 'unset') return reject('notFound', 'kpi/unknown', 'No such KPI was defined.');
    const events = change(command, state, facts);
    for (const event of events) if (changesKpi(event)) refuseBeforeLastChange(state, event.data.occurredAt);
    return events;
  },
  evolve: evolveKpi,
  words: kpiWords,
};
