import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import { Button, buttonClass, ButtonRow } from '../../../shared/ui/button.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { Facts, Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import type { List } from '../../../shared/plan/lists.js';
import type { Subscriber } from '../api/get-people.js';
import { dataUrl, useMerge } from '../api/subscriber-care.js';
import { useSourceWords } from '../use-source-words.js';
import styles from './subscriber-panel.module.css';

const EraseDialog = lazy(() => import('./erase-subscriber-dialog.js'));

interface SubscriberPanelProps {
  readonly subscriber: Subscriber;
  readonly list: List;
  readonly mayErase: boolean;
  readonly onClose: () => void;
}

/** When, where and to which words somebody said yes. */
export function SubscriberPanel({ subscriber, list, mayErase, onClose }: SubscriberPanelProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  const [erasing, setErasing] = useState(false);
  const { consent, name, email, area, language, status, unsubscribedAt, complainedAt, bouncedBecause } =
    subscriber;
  const problem = useProblemText();
  const merge = useMerge();
  const when = (moment: string): string => format.moment(moment, zone);
  const sourceOf = useSourceWords();
  return (
    <Drawer
      kicker={list.name}
      title={email}
      subtitle={t(`lists.state.${status}`)}
      onClose={onClose}
      footer={
        mayErase ? (
          <ButtonRow end>
            <a
              className={buttonClass({ variant: 'quiet' })}
              href={dataUrl(subscriber.id)}
              download="data.json"
            >
              {t('care.data')}
            </a>
            <Button onClick={() => setErasing(true)}>{t('lists.erase')}</Button>
          </ButtonRow>
        ) : undefined
      }
    >
      {subscriber.mergedInto !== null && (
        <p>
          {t('care.mergedInto')}
          {mayErase && (
            <>
              {' · '}
              <LinkButton
                onClick={() =>
                  merge.mutate(
                    { entry: subscriber, intoId: null },
                    {
                      onSuccess: () => showToast({ message: t('care.unmerged', { email }), tone: 'done' }),
                      onError: (error) => showToast({ message: problem(error), tone: 'failed' }),
                    },
                  )
                }
              >
                {t('care.unmerge')}
              </LinkButton>
            </>
          )}
        </p>
      )}
      <Facts
        items={[
          { name: t('lists.name'), value: name || <span className="muted">{t('lists.noName')}</span> },
          { name: t('lists.language'), value: t(`lists.languages.${language}`) },
          ...(area === '' ? [] : [{ name: t('growth.area'), value: area }]),
        ]}
      />
      <Section title={t('lists.consent')} level="row" className={styles.consent}>
        <Facts
          items={[
            { name: t('lists.requested'), value: when(consent.requestedAt) },
            {
              name: t('lists.confirmed'),
              value: consent.confirmedAt ? when(consent.confirmedAt) : t('lists.notConfirmed'),
            },
            { name: t('lists.source'), value: sourceOf(consent.source) },
            {
              name: t('care.version'),
              value: consent.version === null ? t('care.versionFrom') : String(consent.version),
            },
            ...(complainedAt ? [{ name: t('care.complained'), value: when(complainedAt) }] : []),
            ...(bouncedBecause && status === 'bounced'
              ? [{ name: t('care.bounced'), value: bouncedBecause }]
              : []),
            ...(unsubscribedAt ? [{ name: t('lists.left'), value: when(unsubscribedAt) }] : []),
          ]}
        />
      </Section>
      <Section title={t('lists.text')} level="row" className={styles.consent}>
        <blockquote className={styles.text}>{consent.text}</blockquote>
      </Section>
      <Suspense>
        {erasing && (
          <EraseDialog subscriber={subscriber} onClose={() => setErasing(false)} onErased={onClose} />
        )}
      </Suspense>
    </Drawer>
  );
}
