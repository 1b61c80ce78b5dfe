import type { Role } from '@cairn/contracts/envelope';

/** The person who asks, in the roles of their token. `today` is the UTC day on which reporting lines are judged. */
export type Requester = { personId: string; roles: readonly Role[]; today: string };
