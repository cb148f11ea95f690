import type { ActivationPlace } from '@altavoz/domain/campaigns/activation-steps';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { useCampaign } from '../session/campaign.js';
import { Icon } from '../ui/icon.js';
import styles from './missing-for-activation.module.css';
import { useActivationSteps } from './use-activation-steps.js';

/**
 * On top of a room: what it still lacks before the campaign is activated, and why, in the words of the rules (RH7).
 * Nothing is decided here, and nothing is shown once it is there.
 */
export function MissingForActivation({ place }: { readonly place: ActivationPlace }) {
  const { t } = useTranslation();
  const format = useFormat();
  const status = useCampaign()?.status;
  const steps = useActivationSteps();
  if (!steps || (status !== 'draft' && status !== 'active')) return null;
  const missing = steps.filter((step) => step.place === place && !step.done);
  if (missing.length === 0) return null;
  return (
    <section className={styles.missing} aria-label={t('completeness.label')}>
      <Icon name="attention" size={16} />
      <div>
        <b>
          {t(status === 'draft' ? 'completeness.before' : 'completeness.active', {
            steps: format.list(missing.map(({ key }) => lowerFirst(t(`completeness.step.${key}`)))),
          })}
        </b>
        <ul>
          {missing.map((step) => (
            <li key={step.key}>
              {step.missing.map(({ message }) => message[format.language]).join(' ')}{' '}
              <span>{t(`completeness.why.${step.key}`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
