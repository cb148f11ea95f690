import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { placeOf } from '../../../shared/checks/finding-place.js';
import type { Finding } from '../../../shared/plan/checks.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Menu } from '../../../shared/ui/menu.js';
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
  if (findings.length === 0) return null;
  // Who may not edit sees the tactic on the calendar.
  const mend = (finding: Finding): void => {
    const { to, search } = mayEdit
      ? placeOf(finding)
      : { to: '/c/$campaignId/calendar' as const, search: { tactic: finding.subject.id ?? '' } };
    void navigate({
      to,
      params: { campaignId },
      // What is mended in this room keeps its view and its filters.
      search: to === '/c/$campaignId/tactics' ? (before: object) => ({ ...before, ...search }) : search,
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
