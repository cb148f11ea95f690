import { LEADS } from '@altavoz/contracts/access';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../shared/plan/messages.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useMay, useSession } from '../../../shared/session/session.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useMessageStep, type Step } from '../api/change-message.js';
import styles from './message-panel.module.css';

const RetireDialog = lazy(() => import('./retire-dialog.js'));

interface MessageStepsProps {
  readonly message: Message;
  readonly onEdit: () => void;
}

/** What can be done next; returning asks for a comment, approving names the version. */
export function MessageSteps({ message, onEdit }: MessageStepsProps) {
  const { t } = useTranslation('messages');
  const mayDecide = useMay(LEADS);
  const [retiring, setRetiring] = useState(false);
  const { busy, take } = useTake(message);

  if (message.status === 'in-review') return <Decision message={message} onEdit={onEdit} />;
  return (
    <ButtonRow end>
      {message.inForce && mayDecide && (
        <Button variant="quiet" disabled={busy} onClick={() => setRetiring(true)}>
          {t('retire')}
        </Button>
      )}
      {message.status !== 'retired' && <Button onClick={onEdit}>{t('edit')}</Button>}
      {message.status === 'draft' && (
        <Button variant="primary" busy={busy} onClick={() => take({ action: 'submit' })}>
          {t('submit')}
        </Button>
      )}
      {retiring && (
        <Suspense>
          <RetireDialog
            messageId={message.id}
            busy={busy}
            onClose={() => setRetiring(false)}
            onRetire={(reason) => take({ action: 'retire', reason }, () => setRetiring(false))}
          />
        </Suspense>
      )}
    </ButtonRow>
  );
}

/** RH18: a second person approves or returns; the only approver decides alone, and is told. */
function Decision({ message, onEdit }: MessageStepsProps) {
  const { t } = useTranslation('messages');
  const session = useSession();
  const mayDecide = useMay(LEADS);
  const { busy, take } = useTake(message);
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const alone = message.own && session?.onlyApprover === true;
  if (!mayDecide || (message.own && !alone)) {
    const submitted = message.submittedBy?.id === session?.user.id;
    return (
      <ButtonRow end>
        <span className="muted">{t(submitted ? 'own' : message.own ? 'ownWords' : 'onlyLeads')}</span>
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
      <div className={styles.buttons}>
        <Button
          wide
          icon="undo"
          disabled={busy}
          onClick={() => {
            setAsked(true);
            if (comment.trim() !== '') take({ action: 'return', comment });
          }}
        >
          {t('return')}
        </Button>
        <Button wide variant="primary" icon="check" busy={busy} onClick={() => take({ action: 'approve' })}>
          {t('approve', { number: message.number })}
        </Button>
      </div>
    </div>
  );
}

/** What was done is told by the hook: a decision leaves the screen as soon as the message's state is another. */
function useTake(message: Message) {
  const { t } = useTranslation('messages');
  const text = useProblemText();
  const step = useMessageStep(useCampaignId(), {
    onDone: (action) => showToast({ message: t(`done.${action}`, { number: message.number }), tone: 'done' }),
    onFailed: (error) => showToast({ message: text(error), tone: 'failed' }),
  });
  const take = (next: Step, done?: () => void): void =>
    step.mutate({ message, step: next }, done && { onSuccess: done });
  return { busy: step.isPending, take };
}
