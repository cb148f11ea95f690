import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { iconOf, placeOf } from '../../../shared/checks/finding-place.js';
import { useFindingWords } from '../../../shared/checks/use-finding-words.js';
import type { Finding } from '../../../shared/plan/checks.js';
import { RowSection } from './row-section.js';
import styles from './rows.module.css';

/** How many stand here; the page of checks has all of them. */
const FIRST = 5;

/** What the rules found, in the reader's words, each with the way to where it is solved. */
export function AttentionList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('today');
  const campaignId = useCampaignId();
  return (
    <RowSection
      title={t('attend.title')}
      count={findings.length}
      className={styles.second}
      action={
        <Link to="/c/$campaignId/checks" params={{ campaignId }} className={linkClass}>
          {t('attend.all')}
        </Link>
      }
    >
      {findings.length === 0 && <p className={styles.none}>{t('attend.none')}</p>}
      <ul className={styles.rows}>
        {findings.slice(0, FIRST).map((finding) => (
          <AttentionRow key={finding.id} finding={finding} />
        ))}
      </ul>
    </RowSection>
  );
}

function AttentionRow({ finding }: { readonly finding: Finding }) {
  const format = useFormat();
  const campaignId = useCampaignId();
  const place = placeOf(finding);
  const { title, verb, step } = useFindingWords(finding);
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
        aria-label={step}
      >
        {verb}
      </Link>
    </li>
  );
}
