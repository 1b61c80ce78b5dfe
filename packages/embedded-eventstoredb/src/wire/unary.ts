import type { Call } from './call.ts';
import { frame } from './frame.ts';
import { statusFor, type Handler } from './serve.ts';
import { INTERNAL } from './status.ts';

type Message = { readonly serializeBinary: () => Uint8Array };

/** Ends a call with what the work throws, if it throws. */
export const guarded = (call: Call, work: () => Promise<void>): void => {
  work().catch((error: unknown) => call.finish(statusFor(error)));
};

/** A handler that takes one message and answers with one. */
export const unary =
  <Request>(
    decode: (bytes: Uint8Array) => Request,
    answer: (request: Request, call: Call) => Message | Promise<Message>,
  ): Handler =>
  (call) => {
    let request: Request | undefined;
    return {
      message: (bytes) => {
        request = decode(bytes);
      },
      end: () => {
        if (request === undefined) {
          call.finish({ code: INTERNAL, message: 'the call came without a message' });
          return;
        }
        const asked = request;
        guarded(call, async () => {
          call.send(frame((await answer(asked, call)).serializeBinary()));
          call.finish();
        });
      },
    };
  };
