/** Draws a component as the app would, with a host whose answers the test chooses. */
import type { QueryClient } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';

import { Providers } from '@/app/Providers';
import { FormatContext } from '@/format/locale';
import { standIn } from '@/host';
import { createFakeHost, type FakeAnswers, type FakeHost } from '@/host/fake';
import { createQueryClient } from '@/rpc/query';

export interface Drawn {
  host: FakeHost;
  client: QueryClient;
  user: ReturnType<typeof userEvent.setup>;
  redraw: (next: ReactNode) => void;
}

export function draw(content: ReactNode, answers: FakeAnswers = {}): Drawn {
  const host = createFakeHost(answers);
  standIn(host);
  const client = createQueryClient();
  const around = (inner: ReactNode) => (
    <Providers client={client}>
      <FormatContext value={{ locale: 'en-GB' }}>{inner}</FormatContext>
    </Providers>
  );
  const { rerender } = render(around(content));
  return { host, client, user: userEvent.setup(), redraw: (next) => rerender(around(next)) };
}
