import { EDITORS, LEADS } from '@altavoz/contracts/access';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { useMay, useSession } from '../../../shared/session/session.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { Warning } from '../../../shared/ui/notice.js';
import { Facts, Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useMessageStep, type Step } from '../api/change-message.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import type { Message } from '../../../shared/plan/messages.js';
import { MessageHistory } from './message-history.js';
import styles from './message-panel.module.css';
import { MessageState } from './message-state.js';
import { MessageUses } from './message-uses.js';

const WordDiff = lazy(() => import('./word-diff.js'));

interface MessagePanelProps {
  readonly message: Message;
  readonly audiences: readonly Audience[];
  readonly onClose: () => void;
  readonly onEdit: () => void;
}

/** One message: what changed, its facts, where it is used, what was said of it, and the step that comes next. */
export function MessagePanel({ message, audiences, onClose, onEdit }: MessagePanelProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const campaign = useCampaign();
  const mayWrite = useMay(EDITORS);
  const themes = useQuery(themesQuery).data;
  const { inForce, status } = message;
  const words = textIn(message.text, format.language);
  const earlier = inForce && inForce.number < message.number ? inForce : null;
  const names = message.audienceIds.map((id) => {
    const audience = audiences.find((one) => one.id === id);
    return audience ? textIn(audience.name, format.language) : '';
  });
  const when = (moment: string): string => format.moment(moment, campaign?.timeZone);
  const validity = [
    message.validFrom ? t('from', { day: format.day(message.validFrom, true) }) : undefined,
    message.validUntil ? t('until', { day: format.day(message.validUntil, true) }) : undefined,
  ].filter((part) => part !== undefined);

  return (
    <Drawer
      title={names.length > 0 ? format.list(names) : t('kind.general')}
      subtitle={<MessageState message={message} />}
      onClose={onClose}
      footer={mayWrite ? <Steps message={message} onEdit={onEdit} /> : undefined}
    >
      {status === 'in-review' && message.submittedBy && message.submittedAt && (
        <p className={styles.by}>
          {t('submittedBy', { name: message.submittedBy.name, moment: when(message.submittedAt) })}
        </p>
      )}
      <p className={styles.versions}>
        <span>
          {earlier ? t('approvedVersion', { number: earlier.number, moment: when(earlier.approvedAt) }) : ''}
        </span>
        <b>{t('version', { number: message.number })}</b>
      </p>
      {earlier ? (
        <Suspense fallback={<p className={styles.words}>{words}</p>}>
          <WordDiff before={textIn(earlier.text, format.language)} after={words} language={format.language} />
        </Suspense>
      ) : (
        <p className={styles.words}>{words}</p>
      )}
      {message.returnComment && status === 'draft' && (
        <Warning title={t('returned')}>{message.returnComment}</Warning>
      )}
      <Facts
        items={[
          {
            name: t('themes'),
            value: format.list(message.themes.map((theme) => themes?.get(theme)?.[format.language] ?? theme)),
          },
          ...(validity.length > 0 ? [{ name: t('validity'), value: validity.join(' ') }] : []),
          ...message.facts.map((fact, index) => ({
            name: message.facts.length > 1 ? t('factNumber', { number: index + 1 }) : t('fact'),
            value: (
              <>
                {fact.text}
                {fact.source !== '' && <span className="muted"> ({fact.source})</span>}
              </>
            ),
          })),
          ...(inForce && status === 'approved'
            ? [
                {
                  name: t('approved'),
                  value: `${inForce.approvedBy?.name ?? ''}, ${when(inForce.approvedAt)}${inForce.selfApproved ? `. ${t('alone')}` : ''}`,
                },
              ]
            : []),
        ]}
      />
      {(message.dos.length > 0 || message.donts.length > 0) && (
        <Section title={t('guide')} level="row">
          <ul className={styles.guide}>
            {message.dos.map((text) => (
              <li key={text}>{t('do', { text })}</li>
            ))}
            {message.donts.map((text) => (
              <li key={text}>{t('dont', { text })}</li>
            ))}
          </ul>
        </Section>
      )}
      {message.questions.length > 0 && (
        <Section title={t('questions')} level="row">
          {message.questions.map(({ question, answer }) => (
            <p key={question} className={styles.question}>
              <b>{question}</b> {answer}
            </p>
          ))}
        </Section>
      )}
      {mayWrite && <MessageUses messageId={message.id} />}
      {mayWrite && <MessageHistory message={message} />}
    </Drawer>
  );
}

/** What can be done next; returning asks for a comment, approving names the version. */
function Steps({ message, onEdit }: { readonly message: Message; readonly onEdit: () => void }) {
  const { t } = useTranslation('messages');
  const session = useSession();
  const mayDecide = useMay(LEADS);
  const text = useProblemText();
  const step = useMessageStep(useCampaignId());
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const own = message.submittedBy?.id === session?.user.id;
  const alone = own && session?.onlyApprover === true;

  const take = (next: Step): void =>
    step.mutate(
      { message, step: next },
      {
        onSuccess: () =>
          showToast({ message: t(`done.${next.action}`, { number: message.number }), tone: 'done' }),
        onError: (error) => showToast({ message: text(error), tone: 'failed' }),
      },
    );

  if (message.status === 'in-review') {
    if (!mayDecide || (own && !alone)) {
      return (
        <ButtonRow end>
          <span className="muted">{t(own ? 'own' : 'onlyLeads')}</span>
          <Button onClick={onEdit}>{t('edit')}</Button>
        </ButtonRow>
      );
    }
    const missing = asked && comment.trim() === '';
    return (
      <div className={styles.decide}>
        {alone && <p className="muted">{t('aloneWarning')}</p>}
        <TextArea
          label={t('comment')}
          hint={t('commentHint')}
          rows={2}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          error={missing ? t('commentMissing') : undefined}
        />
        <ButtonRow>
          <Button
            wide
            icon="undo"
            disabled={step.isPending}
            onClick={() => {
              setAsked(true);
              if (comment.trim() !== '') take({ action: 'return', comment });
            }}
          >
            {t('return')}
          </Button>
          <Button
            wide
            variant="primary"
            icon="check"
            busy={step.isPending}
            onClick={() => take({ action: 'approve' })}
          >
            {t('approve', { number: message.number })}
          </Button>
        </ButtonRow>
      </div>
    );
  }
  return (
    <ButtonRow end>
      {message.inForce && mayDecide && (
        <Button
          variant="quiet"
          disabled={step.isPending}
          onClick={() => take({ action: 'retire', reason: '' })}
        >
          {t('retire')}
        </Button>
      )}
      {message.status !== 'retired' && <Button onClick={onEdit}>{t('edit')}</Button>}
      {message.status === 'draft' && (
        <Button variant="primary" busy={step.isPending} onClick={() => take({ action: 'submit' })}>
          {t('submit')}
        </Button>
      )}
    </ButtonRow>
  );
}
