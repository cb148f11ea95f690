import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Section } from '../../../shared/ui/page.js';
import type { ListGrowth } from '../api/list-growth.js';
import { useSourceWords } from '../use-source-words.js';
import styles from './ways-of-coming.module.css';

const MOST = 6;

/** Where the readers of a list said yes, the commonest first. */
export function WaysOfComing({ ways }: Pick<ListGrowth, 'ways'>) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const nameOf = useSourceWords();
  const shown = ways.length > MOST ? ways.slice(0, MOST - 1) : ways;
  const rest = ways.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  const rows = [
    ...shown.map(({ source, count }) => ({ name: nameOf(source), count })),
    ...(rest > 0 ? [{ name: t('growth.others'), count: rest }] : []),
  ];
  return (
    <Section title={t('growth.ways')}>
      {rows.length === 0 ? (
        <p className="muted">{t('growth.nobody')}</p>
      ) : (
        <dl className={styles.ways}>
          {rows.map(({ name, count }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.note}>{t('growth.kept')}</p>
    </Section>
  );
}
