import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { Suspense, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { colorSchemeManager } from '../shared/theme/color-scheme.js';
import { theme } from '../shared/theme/theme.js';
import { ErrorBoundary } from './error-boundary.js';

interface ProvidersProps {
  readonly queryClient: QueryClient;
  readonly i18n: I18n;
  /** The kit's test mode: no transitions, no portals. */
  readonly test?: boolean;
  readonly children: ReactNode;
}

/** What every screen stands on. The kit writes no style element: its variables are static. */
export function Providers({ queryClient, i18n, test = false, children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
        {...(test ? { env: 'test' } : {})}
      >
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary>
            <Suspense fallback={null}>{children}</Suspense>
          </ErrorBoundary>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
