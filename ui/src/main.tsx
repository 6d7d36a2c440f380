import './styles/base.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/schedule/styles.layer.css';
import '@mantine/charts/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';

import { StrictMode } from 'react';
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
  const { openGallery } = await import('@/gallery/Gallery');
  root.render(<StrictMode>{openGallery(window.location.hash)}</StrictMode>);
} else {
  root.render(
    <StrictMode>
      <Providers client={createQueryClient()}>
        <Failed>
          <App />
        </Failed>
      </Providers>
    </StrictMode>,
  );
}
