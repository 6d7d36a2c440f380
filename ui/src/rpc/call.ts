/**
 * One request to the core. The command's name decides both types; a caller cannot name the answer's.
 */
import type { Commands } from '@/bindings/Commands';
import type { Reply } from '@/bindings/Reply';
import { theHost } from '@/host';
import { asRpcError } from './errors';

export type Name = keyof Commands;
export type Request<N extends Name> = Commands[N][0];
export type Answer<N extends Name> = Commands[N][1];
export type ReplyTo<N extends Name> = Omit<Reply, 'data'> & { data: Answer<N> };

/** With what the change touched and how it is undone. */
export async function send<N extends Name>(name: N, request: Request<N>): Promise<ReplyTo<N>> {
  try {
    // The generated bindings are the promise that `data` has this shape; a contract test of the core keeps it.
    return (await theHost().rpc(name, request)) as ReplyTo<N>;
  } catch (cause) {
    throw asRpcError(cause);
  }
}

/** The answer alone, for reading. */
export async function call<N extends Name>(name: N, request: Request<N>): Promise<Answer<N>> {
  return (await send(name, request)).data;
}
