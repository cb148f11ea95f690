import { AUDIENCES } from '@altavoz/catalogue/audiences';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useAddAudiences } from '../api/change-strategy.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import styles from './guide-groups.module.css';

/** Adds the groups of the guide that the campaign does not have yet (D2); loaded apart, with the catalogue. */
export default function GuideGroups({
  audiences,
  primary = false,
}: {
  readonly audiences: readonly Audience[];
  readonly primary?: boolean;
}) {
  const { t } = useTranslation('strategy');
  const text = useProblemText();
  const add = useAddAudiences(useCampaignId());
  const held = new Set(audiences.map(({ catalogueKey }) => catalogueKey));
  const missing = AUDIENCES.filter(({ key }) => !held.has(key));
  if (missing.length === 0) return null;
  const run = (): void =>
    add.mutate(
      missing.map(({ key, label, publics }) => ({ catalogueKey: key, name: label, publics: [...publics] })),
      {
        onSuccess: (added) =>
          showToast({ message: t('audiences.guideAdded', { count: added.length }), tone: 'done' }),
        onError: (error) => showToast({ message: text(error), tone: 'failed' }),
      },
    );
  return primary ? (
    <Button variant="primary" busy={add.isPending} onClick={run}>
      {t('audiences.addGuide')}
    </Button>
  ) : (
    <p className={styles.rest}>
      <LinkButton disabled={add.isPending} onClick={run}>
        {t('audiences.addRest', { count: missing.length })}
      </LinkButton>
    </p>
  );
}
