import { projectorMain } from '@cairn/projection/service';
import { okr } from './okr.projection.ts';

await projectorMain(okr, 'CAIRN_OKR_PROJECTOR_PORT');
