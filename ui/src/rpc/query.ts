/**
 * Reading and changing, over one cache: a read is kept by command and request, and dropped when a change touched one of
 * its topics. No model is copied anywhere else.
 */
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  type Query,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';

import { useState } from 'react';

import type { Topic } from '@/bindings/Topic';
import { call, send, type Answer, type Name, type ReplyTo, type Request } from './call';
import { asRpcError, type RpcError } from './errors';
import { showFailure } from './failures';
import { gateKey, isGate } from './gate';
import { isStale } from './topics';
import { tellTouched } from './touched';
import { undoLine } from './undo';

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (cause) => {
        if (asRpcError(cause).presentation === 'gate') void practiceChanged(client);
      },
    }),
    defaultOptions: {
      // The core answers from its own file: what it says stays true until a change says otherwise.
      queries: { staleTime: Infinity, gcTime: Infinity, retry: false, networkMode: 'always' },
      // What was sent (a passphrase, a note) is not kept once nobody looks at its outcome.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  });
  return client;
}

/**
 * Nothing until the first answer, which takes a few milliseconds: draw nothing meanwhile. When the request changes, the
 * last answer stays until the next is there. A failure goes to the nearest `Failed`.
 *
 * Not by Suspense: React holds a revealed boundary back for 300 ms, thirty times what the core needs.
 */
export function useRead<N extends Name>(name: N, request: Request<N>, enabled = true): Answer<N> | undefined {
  return useQuery<Answer<N>, RpcError>({
    queryKey: [name, request],
    queryFn: () => call(name, request),
    placeholderData: keepPreviousData,
    throwOnError: true,
    enabled,
  }).data;
}

/** For what is only handy: its failure is told by the screen that cannot do without it. */
export function useReadIfPossible<N extends Name>(name: N, request: Request<N>): Answer<N> | undefined {
  return useQuery<Answer<N>, RpcError>({ queryKey: [name, request], queryFn: () => call(name, request) })
    .data;
}

export interface Tried<N extends Name> {
  /** The last one there was: a request that is refused does not take it away. */
  answer: Answer<N> | undefined;
  /** Of the present request, and not of an earlier one. */
  isFresh: boolean;
  error: RpcError | null;
}

/** A read that may well be refused, such as a file that is no calendar: the screen says so itself. */
export function useTry<N extends Name>(name: N, request: Request<N>): Tried<N> {
  const { data, error, isSuccess, isPlaceholderData } = useQuery<Answer<N>, RpcError>({
    queryKey: [name, request],
    queryFn: () => call(name, request),
    placeholderData: keepPreviousData,
  });
  const [last, setLast] = useState<Answer<N> | undefined>(undefined);
  if (data !== undefined && data !== last) setLast(() => data);
  return { answer: data ?? last, isFresh: isSuccess && !isPlaceholderData, error };
}

/**
 * What is on screen is read again. What nobody shows is forgotten: a form that opens later would begin with what was so
 * before, and hold on to it.
 */
export async function dropTouched(client: QueryClient, touched: readonly Topic[]): Promise<void> {
  tellTouched(touched);
  const predicate = ({ queryKey }: Query) => isStale(queryKey[0] as Name, touched);
  client.removeQueries({ type: 'inactive', predicate });
  await client.invalidateQueries({ predicate });
}

/** For a change that answers what a read would: whoever reads next has it at once. */
export function useAnswerOf<N extends Name>(name: N): (request: Request<N>, answer: Answer<N>) => void {
  const client = useQueryClient();
  return (request, answer) => void client.setQueryData([name, request], answer);
}

/**
 * Another practice is open, or none: the gate looks again, then everything that was read is forgotten. In this order,
 * because a screen that is still mounted would ask a locked core for what was taken from it.
 */
export async function practiceChanged(client: QueryClient): Promise<void> {
  undoLine.clear();
  await client.refetchQueries({ predicate: isGate });
  const others = { predicate: (query: Query) => !isGate(query) };
  const open = client.getQueryData<Answer<'practice.status'>>(gateKey)?.state === 'open';
  // Screens of the open practice may be there already: a read that is taken from under one would never be asked again.
  if (open) await client.resetQueries(others);
  else client.removeQueries(others);
}

/** For an answer that the core said is another one now, though no change of ours told so. */
export function useReadAgain(name: Name): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [name] });
}

export function usePracticeChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () => practiceChanged(client);
}

export type Outcome<N extends Name> = { ok: true; data: Answer<N> } | { ok: false; error: RpcError };

export interface Act<N extends Name> {
  /** Never rejects. A failure that no field shows is on screen already; `error` is for the form or the button. */
  run: (request: Request<N>) => Promise<Outcome<N>>;
  busy: boolean;
  error: RpcError | null;
  /** What was said against it holds no longer: the coach has changed what is asked. */
  reset: () => void;
}

export interface ActInput {
  /** Stored by itself while the coach types: its undo is kept for the keys, without a line at the foot. */
  quiet?: boolean;
  /** Put aside while the coach types, where nothing on screen reads it; the screen itself says what failed. */
  aside?: boolean;
  /** Whoever asked says beside the button what failed: no notice comes on top of it. */
  inPlace?: boolean;
}

/** A change: refreshes what it touched, offers its undo, shows its failure as the code's presentation says. */
export function useAct<N extends Name>(
  name: N,
  { quiet = false, aside = false, inPlace = false }: ActInput = {},
): Act<N> {
  const client = useQueryClient();
  const { mutateAsync, isPending, error, reset } = useMutation<ReplyTo<N>, RpcError, Request<N>>({
    mutationFn: (request) => send(name, request),
    onSuccess: async (reply) => {
      if (aside) return;
      if (reply.undo !== null) (quiet ? undoLine.keep : undoLine.offer)(reply.undo);
      await dropTouched(client, reply.touched);
    },
    onError: (failure) => {
      const isSaidThere = aside || (inPlace && failure.presentation === 'notice');
      if (!isSaidThere || failure.presentation === 'gate') showFailure(failure, client);
    },
  });
  return {
    run: async (request) => {
      try {
        return { ok: true, data: (await mutateAsync(request)).data };
      } catch (cause) {
        return { ok: false, error: asRpcError(cause) };
      }
    },
    busy: isPending,
    error,
    reset,
  };
}
