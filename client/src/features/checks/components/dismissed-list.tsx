import { useTranslation } from 'react-i18next';
import { iconOf } from '../../../shared/checks/finding-place.js';
import { useFindingWords } from '../../../shared/checks/use-finding-words.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { DismissedFinding } from '../../../shared/plan/checks.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useRestore } from '../api/change-checks.js';
import styles from './findings.module.css';

interface DismissedListProps {
  readonly dismissed: readonly DismissedFinding[];
  readonly mayRestore: boolean;
}

/** What was set aside and is still true: who, when, why, and the way back. */
export function DismissedList({ dismissed, mayRestore }: DismissedListProps) {
  const { t } = useTranslation('checks');
  return (
    <Section title={t('aside')} count={dismissed.length} className={styles.room}>
      <ul className={classNames(styles.rows, styles.aside)}>
        {dismissed.map((row) => (
          <DismissedRow key={row.dismissal.id} row={row} mayRestore={mayRestore} />
        ))}
      </ul>
    </Section>
  );
}

function DismissedRow({ row, mayRestore }: { readonly row: DismissedFinding; readonly mayRestore: boolean }) {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  const text = useProblemText();
  const restore = useRestore(useCampaignId());
  const { finding, dismissal } = row;
  const { title } = useFindingWords(finding);
  return (
    <li>
      <Icon name={iconOf(finding)} size={20} />
      <div>
        <b>{title}</b> <small>{finding.rule}</small>
        <p>{finding.message[format.language]}</p>
        <p>
          {t('by', {
            name: dismissal.by.name,
            moment: format.moment(dismissal.at, zone),
            reason: dismissal.reason,
          })}
        </p>
      </div>
      {mayRestore && (
        <div className={styles.steps}>
          <Button
            small
            busy={restore.isPending}
            aria-label={t('restoreNamed', { what: title })}
            onClick={() =>
              restore.mutate(dismissal, {
                onError: (error) => showToast({ message: text(error), tone: 'failed' }),
              })
            }
          >
            {t('restore')}
          </Button>
        </div>
      )}
    </li>
  );
}
