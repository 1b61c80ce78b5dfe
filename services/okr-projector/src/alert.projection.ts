import type { AlertSubject } from '@cairn/contracts/alert.events';
import { isIn } from '@cairn/contracts/registry';
import { fold } from '@cairn/projection/view';
import { alertTable } from '@cairn/read-model/alert.tables';

const subjectOf = (subject: AlertSubject) => ({
  subject_kind: subject.kind,
  goal_id: 'goalId' in subject ? subject.goalId : null,
  blocker_id: 'blockerId' in subject ? subject.blockerId : null,
  kpi_id: 'kpiId' in subject ? subject.kpiId : null,
  review_id: 'reviewId' in subject ? subject.reviewId : null,
});

const unanswered = {
  acknowledged_by: null,
  acknowledged_at: null,
  note: null,
  snoozed_by: null,
  snoozed_until: null,
  cleared_by: null,
  cleared_at: null,
};

/** One row per episode of an alert. */
export const alertView = fold(alertTable, {
  keys: (event) => (isIn(event, 'alert') ? [[event.data.alertId, String(event.data.episode)]] : []),
  evolve: (row, event) => {
    if (!isIn(event, 'alert')) return row;
    const { type, data, metadata, position, revision } = event;
    if (type === 'AlertRaised')
      return {
        alert_id: data.alertId,
        episode: data.episode,
        rule: data.rule,
        rule_version: data.version,
        thresholds: data.thresholds,
        figures: data.figures,
        ...subjectOf(data.subject),
        triggered_by: data.trigger,
        raised_at: data.occurredAt,
        recorded_at: metadata.recordedAt,
        ...unanswered,
        position: String(position),
        revision,
      };
    if (!row) return row;
    const by = metadata.actor.personId;
    switch (type) {
      case 'AlertAcknowledged': {
        const note = data.note ?? null;
        return { ...row, acknowledged_by: by, acknowledged_at: data.occurredAt, note, revision };
      }
      case 'AlertSnoozed':
        return { ...row, snoozed_by: by, snoozed_until: data.until, revision };
      case 'AlertCleared':
        return { ...row, cleared_by: data.trigger, cleared_at: data.occurredAt, revision };
    }
  },
});
