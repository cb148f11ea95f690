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
import type { Standing } from '../api/board.js';
import { useResponsible } from '../use-responsible.js';
import { useValueText } from '../use-value-text.js';
import { GroundSection } from './ground-section.js';
import { ReadingsSection } from './readings-section.js';
import { WaySection } from './way-section.js';
import styles from './indicator-panel.module.css';

interface IndicatorPanelProps {
  readonly indicator: Indicator;
  readonly campaign: Campaign;
  readonly standing: Standing | undefined;
  readonly today: string;
  readonly onClose: () => void;
  readonly onEdit: (() => void) | undefined;
}

/** One indicator: from where to where, when it is looked at, how it is measured and what uses it. */
export function IndicatorPanel(props: IndicatorPanelProps) {
  const { indicator, campaign, standing, today, onClose, onEdit } = props;
  const { t } = useTranslation(['indicators', 'shared']);
  const format = useFormat();
  const say = useValueText(campaign.currency);
  const { name, unit, baseline, target, reviewFrequency, dueDate, collectionMethod, catalogueCode } =
    indicator;
  const { tactics = { count: 0, first: [] }, objectives = [] } = standing ?? {};
  const { nameOf } = useResponsible(campaign.id);
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
          {
            name: t('method'),
            value: indicator.automatic
              ? t(`sources.${indicator.automatic}`)
              : collectionMethod || muted(t('noMethod')),
          },
          ...(standing?.last ? [{ name: t('last'), value: <b>{say(standing.last.value, unit)}</b> }] : []),
          ...(standing && standing.efficacy !== null
            ? [{ name: t('efficacy'), value: format.basisPoints(standing.efficacy) }]
            : []),
          ...(standing && standing.efficiency !== null && unit !== 'money'
            ? [
                {
                  name: t('efficiency'),
                  value: t('efficiencyText', {
                    value: format.number(standing.efficiency / 1_000),
                    spent: format.money({ amount: standing.spent, currency: campaign.currency }),
                  }),
                },
              ]
            : []),
          ...(standing?.trend ? [{ name: t('trend'), value: t(`trends.${standing.trend}`) }] : []),
          ...(nameOf(indicator.responsibleId)
            ? [{ name: t('looksAtIt'), value: nameOf(indicator.responsibleId) }]
            : []),
        ]}
      />
      {standing && <WaySection indicator={indicator} standing={standing} currency={campaign.currency} />}
      <ReadingsSection
        indicator={indicator}
        campaign={campaign}
        today={today}
        mayEdit={onEdit !== undefined}
      />
      <GroundSection indicator={indicator} />
      <Section title={t('usesTitle')} level="row" className={styles.uses}>
        {standing && tactics.count + objectives.length === 0 && <p className="muted">{t('unused')}</p>}
        <ul>
          {tactics.first.map((tactic) => (
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
        {tactics.count > tactics.first.length && (
          <p className="muted">{t('andMore', { count: tactics.count - tactics.first.length })}</p>
        )}
      </Section>
    </Drawer>
  );
}
