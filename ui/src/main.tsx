import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/schedule/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/spotlight/styles.css';
import './styles/base.css';

import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from '@/app/App';
import { Failed } from '@/app/Failed';
import { Providers } from '@/app/Providers';
import { createQueryClient } from '@/rpc/query';
import { shareStyleNonce } from '@/styles/nonce';

shareStyleNonce();

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
const root = createRoot(place);

// The gallery is part of `npm run dev` and of `vite build --mode gallery`; a release holds nothing of it.
if (import.meta.env.MODE !== 'production' && window.location.hash.startsWith('#/gallery')) {
  const { Gallery } = await import('@/gallery/Gallery');
  root.render(<Gallery />);
} else {
  root.render(
    <StrictMode>
      <Providers client={createQueryClient()}>
        <Failed>
          <Suspense fallback={null}>
            <App />
          </Suspense>
        </Failed>
      </Providers>
    </StrictMode>,
  );
}
