/** What every component may ask for: theme, words, formats, the cache of what was read. */
import { localStorageColorSchemeManager, MantineProvider, type MantineColorScheme } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { styleNonce } from '@/styles/nonce';
import { cssVariablesResolver, theme } from '@/styles/theme';

// Until the window closes; the shell keeps it for the next start and hands it over before the page is drawn.
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
