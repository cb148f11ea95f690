import './schemas-without-eval.js';
import '../shared/theme/theme.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../shared/api-client/query-client.js';
import { createI18n } from '../shared/i18n/i18n.js';
import { featureWords } from './feature-words.js';
import { Providers } from './providers.js';
import { createAppRouter } from './router.js';
import { leaveToSignIn } from './sign-in-redirect.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const i18n = await createI18n(featureWords);
const queryClient = createQueryClient({ onSignedOut: () => leaveToSignIn(router, queryClient) });
const router = createAppRouter({ queryClient, i18n });

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient} i18n={i18n}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
