/**
 * What a change would mean, asked again while the coach chooses. Nothing is kept: the answer depends on now. A refusal
 * is an answer too, for the place that asked.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { call, type Answer, type Name, type Request } from './call';
import { asRpcError, type RpcError } from './errors';

export interface Preview<N extends Name> {
  answer: Answer<N> | undefined;
  error: RpcError | null;
  /** The answer on screen belongs to an earlier choice. */
  behind: boolean;
}

/** Nothing is asked while there is no request. */
export function usePreview<N extends Name>(name: N, request: Request<N> | null): Preview<N> {
  const { data, error, isPlaceholderData } = useQuery<Answer<N>, RpcError>({
    queryKey: [name, request],
    queryFn: () => call(name, request as Request<N>),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    enabled: request !== null,
  });
  return {
    answer: error === null ? data : undefined,
    error: error === null ? null : asRpcError(error),
    behind: isPlaceholderData,
  };
}
