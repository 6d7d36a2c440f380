/** What every component may ask for: theme, words, formats, the cache of what was read. */
import { localStorageColorSchemeManager, MantineProvider, type MantineColorScheme } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { styleNonce } from '@/styles/nonce';
import { cssVariablesResolver, theme } from '@/styles/theme';

// The one thing that the page keeps by itself: how it looks, and nothing of any client.
const remembered = localStorageColorSchemeManager({ key: 'stillpoint-colours' });

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
        colorSchemeManager={remembered}
        getStyleNonce={styleNonce}
      >
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
