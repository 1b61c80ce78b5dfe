import type { Reply } from '../api/types.ts';

export type Alert = Reply<'/v1/alerts'>['alerts'][number];
