import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { iconOf, placeOf, type FindingRoom } from '../../../shared/checks/finding-place.js';
import { useFindingWords } from '../../../shared/checks/use-finding-words.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Finding } from '../../../shared/plan/checks.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import styles from './findings.module.css';

/** How many of a room are shown before the person asks for all. */
const FIRST = 20;

interface RoomFindingsProps {
  readonly room: FindingRoom;
  readonly findings: readonly Finding[];
  /** Not there for those who only read. */
  readonly onDismiss: ((finding: Finding) => void) | undefined;
}

/** What is mended in one room. */
export function RoomFindings({ room, findings, onDismiss }: RoomFindingsProps) {
  const { t } = useTranslation(['checks', 'shared']);
  const [all, setAll] = useState(false);
  return (
    <Section title={t(`shared:rooms.${room}`)} count={findings.length} className={styles.room}>
      <ul className={styles.rows}>
        {(all ? findings : findings.slice(0, FIRST)).map((finding) => (
          <FindingRow key={finding.id} finding={finding} onDismiss={onDismiss} />
        ))}
      </ul>
      {!all && findings.length > FIRST && (
        <LinkButton onClick={() => setAll(true)}>{t('more', { count: findings.length })}</LinkButton>
      )}
    </Section>
  );
}

function FindingRow({
  finding,
  onDismiss,
}: {
  readonly finding: Finding;
  readonly onDismiss: RoomFindingsProps['onDismiss'];
}) {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const campaignId = useCampaignId();
  const { title, verb, step } = useFindingWords(finding);
  const { to, search } = placeOf(finding);
  const blocks = finding.level === 'blocking';
  return (
    <li className={classNames(blocks && styles.blocking)}>
      <Icon name={blocks ? 'blocked' : iconOf(finding)} size={20} />
      <div>
        <b>{title}</b> <small>{finding.rule}</small>
        <p>{finding.message[format.language]}</p>
      </div>
      <div className={styles.steps}>
        {onDismiss && !blocks && (
          <Button
            variant="quiet"
            small
            aria-label={t('dismissNamed', { what: title })}
            onClick={() => onDismiss(finding)}
          >
            {t('dismiss')}
          </Button>
        )}
        <Link
          to={to}
          params={{ campaignId }}
          search={search}
          className={buttonClass({ small: true }, styles.step)}
          aria-label={step}
        >
          {verb}
        </Link>
      </div>
    </li>
  );
}
