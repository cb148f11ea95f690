import { textIn } from '@altavoz/domain/shared/language';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { Warning } from '../../../shared/ui/notice.js';
import { Facts, Section } from '../../../shared/ui/page.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import type { Uses } from '../uses.js';
import { useValueText } from '../use-value-text.js';
import styles from './indicator-panel.module.css';

interface IndicatorPanelProps {
  readonly indicator: Indicator;
  readonly campaign: Campaign;
  readonly uses: Uses | undefined;
  readonly onClose: () => void;
  readonly onEdit: (() => void) | undefined;
}

/** One indicator: from where to where, when it is looked at, how it is measured and what uses it. */
export function IndicatorPanel({ indicator, campaign, uses, onClose, onEdit }: IndicatorPanelProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const format = useFormat();
  const say = useValueText(campaign.currency);
  const { name, unit, baseline, target, reviewFrequency, dueDate, collectionMethod, catalogueCode } =
    indicator;
  const { tactics = [], objectives = [] } = uses ?? {};
  const muted = (words: string) => <span className="muted">{words}</span>;
  return (
    <Drawer
      kicker={catalogueCode ?? t('own')}
      title={textIn(name, format.language)}
      subtitle={t(`units.${unit}`)}
      onClose={onClose}
      footer={
        onEdit && (
          <ButtonRow end>
            <Button onClick={onEdit}>{t('shared:actions.edit')}</Button>
          </ButtonRow>
        )
      }
    >
      {(target === null || reviewFrequency === null) && (
        <div className={styles.warning}>
          <Warning title={t(target === null ? 'noTarget' : 'noFrequency')}>{t('notReady')}</Warning>
        </div>
      )}
      <Facts
        items={[
          { name: t('baseline'), value: baseline === null ? muted(t('noBaseline')) : say(baseline, unit) },
          { name: t('target'), value: target === null ? muted(t('noTarget')) : say(target, unit) },
          { name: t('dueDate'), value: dueDate ? format.dayLong(dueDate, true) : muted(t('noDate')) },
          {
            name: t('review'),
            value: reviewFrequency ? t(`frequency.${reviewFrequency}`) : muted(t('noFrequency')),
          },
          { name: t('method'), value: collectionMethod || muted(t('noMethod')) },
        ]}
      />
      <Section title={t('usesTitle')} level="row" className={styles.uses}>
        {tactics.length + objectives.length === 0 && <p className="muted">{t('unused')}</p>}
        <ul>
          {tactics.map((tactic) => (
            <li key={tactic.id}>
              <ChannelLabel channel={tactic.channelType}>
                <Link
                  to="/c/$campaignId/tactics"
                  params={{ campaignId: campaign.id }}
                  search={{ tactic: tactic.id }}
                  className={linkClass}
                >
                  {textIn(tactic.name, format.language)}
                </Link>
              </ChannelLabel>
            </li>
          ))}
          {objectives.map((objective) => (
            <li key={objective.id}>
              <Link
                to="/c/$campaignId/strategy"
                params={{ campaignId: campaign.id }}
                search={{ section: 'objectives', objective: objective.id }}
                className={linkClass}
              >
                {textIn(objective.text, format.language)}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </Drawer>
  );
}
