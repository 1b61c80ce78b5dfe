import type { Call } from './call.ts';
import { frame } from './frame.ts';
import { statusFor, type Handler } from './serve.ts';
import { INTERNAL } from './status.ts';

type Serializable = { readonly serializeBinary: () => Uint8Array };

/** Runs the work of a call, and ends the call if the work throws. */
export const guarded = (call: Call, work: () => Promise<void>): void => {
  work().catch((error: unknown) => call.finish(statusFor(error)));
};

/** A handler for calls with one request and one answer. */
export const unary =
  <Request>(
    decode: (bytes: Uint8Array) => Request,
    answer: (request: Request, call: Call) => Serializable | Promise<Serializable>,
  ): Handler =>
  (call) => {
    let request: Request | undefined;
    return {
      message: (bytes) => {
        request = decode(bytes);
      },
      end: () => {
        if (request === undefined) {
          call.finish({ code: INTERNAL, message: 'the call has no message' });
          return;
        }
        const received = request;
        guarded(call, async () => {
          call.send(frame((await answer(received, call)).serializeBinary()));
          call.finish();
        });
      },
    };
  };
