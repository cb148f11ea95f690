import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { iconOf, placeOf, type Attention } from '../finding-place.js';
import { RowSection } from './row-section.js';
import styles from './rows.module.css';

/** How many are shown before the person asks for all. */
const FIRST = 5;

/** What the rules found, in the reader's words, each with the way to where it is solved. */
export function AttentionList({ findings }: { readonly findings: readonly Attention[] }) {
  const { t } = useTranslation('today');
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <RowSection title={t('attend.title')} count={findings.length} className={styles.second}>
      {findings.length === 0 && <p className={styles.none}>{t('attend.none')}</p>}
      <ul className={styles.rows}>
        {shown.map((finding, index) => (
          <AttentionRow
            key={`${finding.rule}${finding.key}${finding.subject.id ?? index}`}
            finding={finding}
          />
        ))}
      </ul>
      {findings.length > FIRST && (
        <p className={styles.more}>
          <LinkButton onClick={() => setAll(!all)}>
            {all ? t('attend.less') : t('attend.more', { count: findings.length })}
          </LinkButton>
        </p>
      )}
    </RowSection>
  );
}

function AttentionRow({ finding }: { readonly finding: Attention }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const campaignId = useCampaignId();
  const place = placeOf(finding);
  const gap = finding.key === 'gap';
  const title = useTitle(finding);
  const verb = gap
    ? t('attend.cover')
    : finding.subject.id === undefined
      ? t('attend.see')
      : t('attend.open');
  return (
    <li className={classNames(finding.level === 'blocking' && styles.blocking)}>
      <Icon name={iconOf(finding)} size={20} />
      <div>
        <b>{title}</b>
        <p>{finding.message[format.language]}</p>
      </div>
      <Link
        to={place.to}
        params={{ campaignId }}
        search={place.search}
        className={buttonClass({ small: true }, styles.step)}
        aria-label={t('attend.openNamed', { verb, what: title })}
      >
        {verb}
      </Link>
    </li>
  );
}

function useTitle({ key, subject, values }: Attention): string {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { start, days } = values;
  if (key === 'gap' && typeof start === 'string' && typeof days === 'number') {
    return t('attend.gap', { count: days, day: format.dayLong(start) });
  }
  return subject.name?.[format.language] ?? t(`attend.kinds.${subject.kind}`);
}
