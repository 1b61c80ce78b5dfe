import type { Reply } from '../../api/types.ts';

export type Talk = Reply<'/v1/goal-talks'>['talks'][number];
