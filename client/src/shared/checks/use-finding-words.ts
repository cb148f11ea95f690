import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import type { Finding } from '../plan/checks.js';

/** What a finding is called and the verb of the step that mends it, in the reader's language. */
export function useFindingWords({ key, subject, values }: Pick<Finding, 'key' | 'subject' | 'values'>): {
  readonly title: string;
  readonly verb: string;
  /** Names the step when the verb stands alone. */
  readonly step: string;
} {
  const { t } = useTranslation();
  const format = useFormat();
  const { start, days } = values;
  const gap = key === 'gap' && typeof start === 'string' && typeof days === 'number';
  const title = gap
    ? t('finding.gap', { count: days, day: format.dayLong(start) })
    : (subject.name?.[format.language] ?? t(`finding.kinds.${subject.kind}`));
  const verb = t(gap ? 'finding.cover' : subject.id === undefined ? 'finding.see' : 'finding.open');
  return { title, verb, step: t('finding.step', { verb, what: title }) };
}
