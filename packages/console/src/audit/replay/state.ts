type Assigned = { personId: string; relation: string; released: boolean; declined: boolean };
export type Flag = { kind: 'asks' | 'informs'; detector: string; about: string };

/** The state of a review as the API tells it. Parts that the reader may not see are missing. */
export type State = {
  review?: {
    status: string;
    context?: { accountableRaterId: string; level: string | null };
    rating?: { mark: number; by: string } | null;
    lastStep?: number | null;
    cited?: readonly unknown[];
    citedAt?: number | null;
    participants?: Readonly<Record<string, Assigned>>;
    nominations?: Readonly<Record<string, { personId: string; relation: string; status: string }>>;
    assessments?: Readonly<Record<string, string>>;
    objections?: readonly string[];
    answers?: Readonly<Record<string, 'kept' | 'changed'>>;
    finalizerId?: string | null;
    sharedAt?: string | null;
    agrees?: boolean | null;
    dispute?: { reviewerId: string | null; outcome: string | null } | null;
    notes?: readonly string[];
  };
  screening?: { last?: { covers: number; flags?: Readonly<Record<string, Flag>> } | null };
};
