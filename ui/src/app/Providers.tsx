/** What every component may ask for: theme, words, formats, the cache of what was read. */
import { MantineProvider, type MantineColorScheme, type MantineColorSchemeManager } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { styleNonce } from '@/styles/nonce';
import { cssVariablesResolver, theme } from '@/styles/theme';

// Mantine would keep this in localStorage; the web view keeps nothing on disk, and Settings holds the choice.
const inMemory: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export interface ProvidersProps {
  client: QueryClient;
  colours?: MantineColorScheme;
  children: ReactNode;
}

export function Providers({ client, colours = 'auto', children }: ProvidersProps) {
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme={colours}
        colorSchemeManager={inMemory}
        getStyleNonce={styleNonce}
      >
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
