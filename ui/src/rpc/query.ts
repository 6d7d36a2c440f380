/**
 * Reading and changing, over one cache: a read is kept by command and request, and dropped when a change touched one of
 * its topics. No model is copied anywhere else.
 */
import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';

import type { Topic } from '@/bindings/Topic';
import { call, send, type Answer, type Name, type ReplyTo, type Request } from './call';
import { asRpcError, type RpcError } from './errors';
import { showFailure } from './failures';
import { isStale } from './topics';
import { undoLine } from './undo';

type Key<N extends Name> = readonly [N, Request<N>];

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The core answers from its own file: what it says stays true until a change says otherwise.
      queries: { staleTime: Infinity, gcTime: Infinity, retry: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

function read<N extends Name>(name: N, request: Request<N>) {
  const queryKey: Key<N> = [name, request];
  return { queryKey, queryFn: () => call(name, request) };
}

/** For a screen: the data is there when the component runs, and a failure goes to the nearest `Failed`. */
export function useRead<N extends Name>(name: N, request: Request<N>): Answer<N> {
  return useSuspenseQuery<Answer<N>, RpcError>(read(name, request)).data;
}

/** For what follows the keyboard (search, a strength line): the last answer stays until the next is there. */
export function useLiveRead<N extends Name>(name: N, request: Request<N>, enabled = true): Answer<N> | undefined {
  return useQuery<Answer<N>, RpcError>({ ...read(name, request), placeholderData: keepPreviousData, enabled }).data;
}

export async function dropTouched(client: QueryClient, touched: readonly Topic[]): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey[0] as Name, touched) });
}

/**
 * Another practice is open, or none: the gate looks again, then everything that was read is forgotten. In this order,
 * because a screen that is still mounted would ask a locked core for what was taken from it.
 */
export async function practiceChanged(client: QueryClient): Promise<void> {
  const isGate = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === 'practice.status';
  undoLine.clear();
  await client.refetchQueries({ predicate: isGate });
  client.removeQueries({ predicate: (query) => !isGate(query) });
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
}

/** A change: refreshes what it touched, offers its undo, shows its failure as the code's presentation says. */
export function useAct<N extends Name>(name: N): Act<N> {
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation<ReplyTo<N>, RpcError, Request<N>>({
    mutationFn: (request) => send(name, request),
    onSuccess: async (reply) => {
      if (reply.undo !== undefined) undoLine.offer(reply.undo);
      await dropTouched(client, reply.touched);
    },
    onError: (failure) => showFailure(failure, client),
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
  };
}
