import { EDITORS } from '@altavoz/contracts/access';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { ReadinessList } from '../../../shared/ui/readiness-list.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { Bulletin } from '../api/get-bulletins.js';
import { useReadiness } from '../use-readiness.js';
import styles from './readiness-panel.module.css';

interface ReadinessPanelProps {
  readonly bulletin: Bulletin;
  readonly sendOn: string;
  readonly editable: boolean;
  readonly onDay: () => void;
  /** Opens the block that a point is about. */
  readonly onSee: (blockType: string) => void;
  readonly actions: ReactNode;
  readonly inside?: boolean;
}

/** What is missing first; how many would get it, which day, and what can be done now. */
export function ReadinessPanel(props: ReadinessPanelProps) {
  const { bulletin, sendOn, editable, onDay, onSee, actions, inside = false } = props;
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  const mayWrite = useMay(EDITORS);
  const { items, done, total } = useReadiness(bulletin, mayWrite ? onSee : undefined);
  return (
    <section className={classNames(styles.panel, inside && styles.inside)} aria-label={t('readiness.title')}>
      <div className={styles.list}>
        <h2>{t('readiness.title')}</h2>
        <p>{done === total ? t('readiness.allDone') : t('readiness.progress', { done, total })}</p>
        <ReadinessList items={items} />
      </div>
      <div className={styles.go}>
        <div className={styles.to}>
          <b>{t('people', { count: bulletin.recipients, amount: format.number(bulletin.recipients) })}</b>
          {t('consent', { list: bulletin.listName })}
          <br />
          {bulletin.status === 'scheduled' && bulletin.sendAt !== null
            ? t('schedule.leaves', { moment: format.moment(bulletin.sendAt, zone) })
            : format.dayTitle(sendOn)}{' '}
          {editable && bulletin.status !== 'scheduled' && (
            <LinkButton onClick={onDay}>{t('sendOnChange')}</LinkButton>
          )}
        </div>
        {actions}
      </div>
    </section>
  );
}
