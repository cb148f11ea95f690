import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Finding } from '../../../shared/plan/checks.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Menu } from '../../../shared/ui/menu.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { mendingOf } from '../mend.js';
import styles from './findings-menu.module.css';

interface FindingsMenuProps {
  readonly findings: readonly Finding[];
  /** What they are about, for who does not see where the button stands. */
  readonly about: string;
  readonly mayEdit: boolean;
}

/** How many findings, in brass; each of them leads to where it is mended. */
export function FindingsMenu({ findings, about, mayEdit }: FindingsMenuProps) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const navigate = useNavigate();
  const campaignId = useCampaignId();
  const [, setSearch] = useSearchState();
  if (findings.length === 0) return null;
  const mend = ({ key, subject }: Finding): void => {
    const place = mendingOf(key);
    if (mayEdit && place !== 'calendar') setSearch({ tactic: subject.id, field: place.field }, 'push');
    else
      void navigate({
        to: '/c/$campaignId/calendar',
        params: { campaignId },
        search: { tactic: subject.id ?? '' },
      });
  };
  const named = new Set(findings.map(({ subject }) => subject.id)).size > 1;
  const words = t('findings.count', { count: findings.length });
  return (
    <Menu
      width={320}
      position="bottom-start"
      trigger={
        <button type="button" className={styles.findings} aria-label={`${about}: ${words}`}>
          {words}
        </button>
      }
      groups={[
        {
          key: 'findings',
          items: findings.map((finding) => ({
            key: finding.id,
            label: finding.message[format.language],
            detail: named ? finding.subject.name?.[format.language] : undefined,
            onSelect: () => mend(finding),
          })),
        },
      ]}
    />
  );
}
