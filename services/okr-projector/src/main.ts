import { createApp } from '@cairn/http/app';
import { projectorMain } from '@cairn/projection/service';
import { okr } from './okr.projection.ts';

await projectorMain({ projection: okr, port: 'CAIRN_OKR_PROJECTOR_PORT', createApp });
