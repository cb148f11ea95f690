import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';

/** `1,4 MB` */
export function useSizeText(): (bytes: number) => string {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  return (bytes) => {
    if (bytes < 1_000) return t('bytes', { count: bytes });
    if (bytes < 1_000_000) return t('kilobytes', { size: format.number(bytes / 1_000) });
    return t('megabytes', { size: format.number(bytes / 1_000_000, 1) });
  };
}
