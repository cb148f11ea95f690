import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { buttonClass } from '../../../shared/ui/button.js';
import styles from './first-steps.module.css';

const steps = [
  { key: 'positioning', text: 'positioningText', to: '/c/$campaignId/strategy' },
  { key: 'audiences', text: 'audiencesText', to: '/c/$campaignId/strategy' },
  { key: 'messages', text: 'messagesText', to: '/c/$campaignId/messages' },
  { key: 'tactics', text: 'tacticsText', to: '/c/$campaignId/tactics' },
] as const;

/** A campaign with nothing in it yet: four steps, and only the first has a button. */
export function FirstSteps() {
  const { t } = useTranslation('today');
  const campaignId = useCampaignId();
  return (
    <section className={styles.frame} aria-labelledby="first-steps">
      <h2 id="first-steps">{t('first.title')}</h2>
      <p>{t('first.text')}</p>
      <ol>
        {steps.map(({ key, text, to }, index) => (
          <li key={key} className={index === 0 ? styles.current : undefined}>
            <b aria-hidden="true">{index + 1}</b>
            <div>
              <Link to={to} params={{ campaignId }}>
                {t(`first.${key}`)}
              </Link>
              <span>{t(`first.${text}`)}</span>
            </div>
            {index === 0 && (
              <Link
                to={to}
                params={{ campaignId }}
                className={buttonClass({ variant: 'primary', small: true })}
              >
                {t('first.write')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
