import { LEADS } from '@altavoz/contracts/access';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { Campaign } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useCampaignStep } from '../api/change-strategy.js';
import type { ActivationStep } from '@altavoz/domain/campaigns/activation-steps';
import { useActivationSteps } from '../../../shared/completeness/use-activation-steps.js';
import type { Finding } from '../../../shared/plan/checks.js';
import styles from './activation-panel.module.css';

const CloseDialog = lazy(() => import('./close-dialog.js'));

/** Whether the campaign can be activated, what is missing and where it is solved (RH6, RH7, RH16). */
export function ActivationPanel({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation(['strategy', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const mayLead = useMay(LEADS);
  const steps = useActivationSteps();
  const step = useCampaignStep();
  const [closing, setClosing] = useState(false);
  const { status } = campaign;

  if (status === 'closed' || status === 'archived') {
    return (
      <p className={styles.line}>
        <Icon name="lock" size={15} />
        {t(`activation.${status}`)}
      </p>
    );
  }
  if (!steps) return null;
  const missing = steps.filter(({ done }) => !done);
  if (status === 'active' && missing.length === 0) {
    const since = campaign.activatedAt && dayAt(Date.parse(campaign.activatedAt), campaign.timeZone);
    return (
      <p className={styles.line}>
        <Icon name="check" size={15} />
        {since && t('activation.active', { day: format.day(since, true) })}
        {mayLead && <LinkButton onClick={() => setClosing(true)}>{t('activation.close')}</LinkButton>}
        <Suspense>
          {closing && <CloseDialog campaign={campaign} onClose={() => setClosing(false)} />}
        </Suspense>
      </p>
    );
  }
  // That no measurable objective lacks an indicator says nothing while there are none.
  const done = steps.filter((one) => one.done && one.key !== 'measured');
  return (
    <section
      className={classNames(styles.panel, missing.length === 0 && styles.ready)}
      aria-label={t('activation.label')}
    >
      <div className={styles.head}>
        <h2>
          {status === 'draft' && <span>{t('activation.draft')}</span>}
          {missing.length > 0
            ? t(status === 'draft' ? 'activation.missing' : 'activation.activeMissing', {
                count: missing.length,
              })
            : t('activation.ready')}
        </h2>
        {status === 'draft' && mayLead && (
          <Button
            variant={missing.length === 0 ? 'primary' : 'outlined'}
            disabled={missing.length > 0}
            busy={step.isPending}
            onClick={() =>
              step.mutate(
                { campaign, action: 'activate' },
                {
                  onSuccess: ({ name }) =>
                    showToast({ message: t('activation.activated', { name }), tone: 'done' }),
                  onError: (error) => showToast({ message: text(error), tone: 'failed' }),
                },
              )
            }
          >
            {t('activation.activate')}
          </Button>
        )}
      </div>
      {missing.length > 0 && (
        <ul className={styles.missing}>
          {missing.map((one) => (
            <MissingStep key={one.key} campaignId={campaign.id} step={one} />
          ))}
        </ul>
      )}
      {done.length > 0 && missing.length > 0 && (
        <p className={styles.done}>
          {t('activation.done', {
            steps: format.list(done.map(({ key }) => lowerFirst(t(`shared:completeness.step.${key}`)))),
          })}
        </p>
      )}
    </section>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

interface MissingStepProps {
  readonly campaignId: string;
  readonly step: ActivationStep<Finding>;
}

function MissingStep({ campaignId, step }: MissingStepProps) {
  const { t } = useTranslation(['strategy', 'shared']);
  const format = useFormat();
  const { key, place } = step;
  const className = buttonClass({ small: true });
  const params = { campaignId };
  return (
    <li>
      <Icon name="attention" size={16} />
      <div>
        <b>{t(`shared:completeness.step.${key}`)}</b>
        <p>
          {step.missing.length > 1
            ? step.missing.map(({ message }) => message[format.language]).join(' ')
            : t(`shared:completeness.why.${key}`)}
        </p>
      </div>
      {place === 'messages' || place === 'people' ? (
        <Link
          to={place === 'messages' ? '/c/$campaignId/messages' : '/c/$campaignId/people'}
          params={params}
          className={className}
        >
          {t(`activation.solve.${place}`)}
        </Link>
      ) : (
        <Link to="/c/$campaignId/strategy" params={params} search={{ section: place }} className={className}>
          {t('activation.solve.strategy')}
        </Link>
      )}
    </li>
  );
}
