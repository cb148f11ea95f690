import { useTranslation } from 'react-i18next';
import { formatMonthName } from '../../shared/format/date.js';
import { useFormat } from '../../shared/format/use-format.js';
import type { Bulletin } from './api/get-bulletins.js';

/** `septiembre`, `September`: the month as it stands inside a sentence. */
export function useMonthName(): (month: string) => string {
  const { language } = useFormat();
  return (month) => formatMonthName(`${month}-01`, language);
}

/** `Boletín de septiembre` */
export function useBulletinName(): (bulletin: Pick<Bulletin, 'month'>) => string {
  const { t } = useTranslation('bulletins');
  const monthName = useMonthName();
  return ({ month }) => t('of', { month: monthName(month) });
}

/** `61 KB` */
export function useSize(): (bytes: number) => string {
  const format = useFormat();
  return (bytes) => `${format.number(Math.max(bytes > 0 ? 1 : 0, Math.round(bytes / 1024)))} KB`;
}
