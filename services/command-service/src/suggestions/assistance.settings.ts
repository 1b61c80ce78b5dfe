import { type Environment, required } from '@cairn/runtime/environment';
import type { Assistance } from './assistance.ts';
import { chatModel } from './chat.model.ts';
import { readInputFrom } from './suggestion-input.ts';

/** The model that the settings name; undefined if they name none. Throws if its address stands there without its name. */
export const assistanceOf = (environment: Environment): Assistance | undefined => {
  const { CAIRN_MODEL_URL: url, CAIRN_MODEL_KEY: key, CAIRN_QUERY_URL } = environment;
  if (url === undefined) return undefined;
  const model = required(environment, 'CAIRN_MODEL_NAME');
  return { ask: chatModel({ url, model, key }), readInput: readInputFrom(CAIRN_QUERY_URL) };
};
