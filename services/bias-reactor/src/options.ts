import type { Execute } from '@cairn/event-store/execute';
import type { Reacting } from '@cairn/reactor/react-to';

export type ReactorOptions = Reacting & { execute: Execute; now?: () => Date };
