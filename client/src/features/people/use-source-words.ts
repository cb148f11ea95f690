import { useTranslation } from 'react-i18next';

/** Where somebody said yes: what the service notes in words, what came with a file as it was written there. */
export function useSourceWords(): (source: string) => string {
  const { t } = useTranslation('people');
  const known: Readonly<Record<string, string>> = {
    page: t('lists.sources.page'),
    invitation: t('lists.sources.invitation'),
    preferences: t('care.preferencesSource'),
  };
  return (source) => known[source] ?? source;
}
