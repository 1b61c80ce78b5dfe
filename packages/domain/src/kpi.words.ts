import type { KpiCommand } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import type { Words } from '@cairn/contracts/words';

export const kpiWords: Words<KpiCommand, KpiEvent> = {
  ReviseKpi: {
    event: 'KpiRevised',
    word: 'reason',
    code: 'kpi/definition-already-so',
    hint: { path: 'name', message: 'another name, or another value of a field' },
  },
  ChangeKpiOwner: {
    event: 'KpiOwnerChanged',
    word: 'reason',
    about: ['ownerId'],
    code: 'kpi/owner-already-so',
    hint: { path: 'ownerId', message: 'another person' },
  },
  RetireKpi: { event: 'KpiRetired', word: 'reason', code: 'kpi/already-retired' },
  DismissKpiFeeder: {
    event: 'KpiFeederDismissed',
    word: 'reason',
    about: ['feederId'],
    code: 'kpi/feeder-already-dismissed',
  },
  ReviseKpiTarget: {
    event: 'KpiTargetRevised',
    word: 'reason',
    about: ['anchors', 'effectiveFrom'],
    code: 'kpi/target-already-so',
    hint: { path: 'anchors', message: 'other anchors' },
  },
  WithdrawKpiTarget: {
    event: 'KpiTargetWithdrawn',
    word: 'reason',
    about: ['effectiveFrom'],
    code: 'kpi/target-already-withdrawn',
  },
  CorrectMeasurement: {
    event: 'KpiMeasurementCorrected',
    word: 'reason',
    about: ['measurementId', 'reading'],
    code: 'kpi/already-so',
    hint: { path: 'reading', message: 'another reading' },
  },
};
