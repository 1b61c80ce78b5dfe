import { createApp } from '@cairn/http/app';
import { projectorMain } from './service.ts';

// A whole projector process that folds nothing: only its checkpoint moves.
const projection = { name: 'idle', version: 1, categories: [], views: [] };
await projectorMain({ projection, port: 'CAIRN_OKR_PROJECTOR_PORT', createApp });
