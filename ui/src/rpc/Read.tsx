/** For a part of a page that cannot begin without its data: a form with its first values, a list. */
import type { ReactNode } from 'react';

import type { Answer, Name, Request } from './call';
import { useRead } from './query';

export interface ReadProps<N extends Name> {
  of: N;
  request: Request<N>;
  children: (answer: Answer<N>) => ReactNode;
}

export function Read<N extends Name>({ of, request, children }: ReadProps<N>): ReactNode {
  const answer = useRead(of, request);
  return answer === undefined ? null : children(answer);
}
