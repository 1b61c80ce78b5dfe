import { projectorMain } from './service.ts';

// A whole projector process that folds nothing and moves its checkpoint only.
await projectorMain({ name: 'idle', version: 1, views: [] }, 'CAIRN_OKR_PROJECTOR_PORT');
