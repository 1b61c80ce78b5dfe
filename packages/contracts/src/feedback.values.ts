export const feedbackKinds = ['praise', 'constructive', 'observation'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** Who may read it, apart from HR, auditors and its giver. */
export const feedbackAudiences = ['subject', 'manager', 'subjectAndManager'] as const;
export type FeedbackAudience = (typeof feedbackAudiences)[number];

/** Confidential: only HR and auditors see who gave it. */
export const attributions = ['named', 'confidential'] as const;
export type Attribution = (typeof attributions)[number];

/** Merged: it is shown only together with that of others, and stands in a stream of its own. */
export const givenAttributions = [...attributions, 'merged'] as const;
