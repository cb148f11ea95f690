import { EDITORS, PLAN_READERS } from '@altavoz/contracts/access';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentsQuery } from '../../../shared/attachments/attachments.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { Warning } from '../../../shared/ui/notice.js';
import { Facts, Section } from '../../../shared/ui/page.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import type { Message } from '../../../shared/plan/messages.js';
import { MessageHistory } from './message-history.js';
import styles from './message-panel.module.css';
import { MessageState } from './message-state.js';
import { MessageSteps } from './message-steps.js';
import { MessageUses } from './message-uses.js';

const VersionDiff = lazy(() => import('./version-diff.js'));
const AttachmentsField = lazy(() =>
  import('../../../shared/attachments/attachments-field.js').then((module) => ({
    default: module.AttachmentsField,
  })),
);

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
  const campaignId = useCampaignId();
  const mayWrite = useMay(EDITORS);
  const mayRead = useMay(PLAN_READERS);
  const owned = { campaignId, owner: 'message', ownerId: message.id } as const;
  const files = useQuery({ ...attachmentsQuery(owned), enabled: mayRead }).data;
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
      footer={mayWrite ? <MessageSteps message={message} onEdit={onEdit} /> : undefined}
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
          <VersionDiff before={earlier} after={message} audiences={audiences} />
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
          ...(message.emotion === '' ? [] : [{ name: t('emotion'), value: message.emotion }]),
          ...(message.callToAction
            ? [{ name: t('callToAction'), value: <CallToAction call={message.callToAction} /> }]
            : []),
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
      {message.links.length > 0 && (
        <Section title={t('links')} level="row">
          <ul className={styles.links}>
            {message.links.map(({ label, url }) => (
              <li key={`${label} ${url}`}>
                <a href={url} target="_blank" rel="noreferrer" className={linkClass}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {mayWrite && <MessageUses messageId={message.id} />}
      {(files?.length ?? 0) > 0 && (
        <Suspense>
          <AttachmentsField
            campaignId={campaignId}
            owner="message"
            ownerId={message.id}
            label={t('assets')}
            readOnly={!mayWrite || status === 'retired'}
          />
        </Suspense>
      )}
      {mayWrite && <MessageHistory message={message} />}
    </Drawer>
  );
}

/** What is asked, and where it leads. */
function CallToAction({ call }: { readonly call: NonNullable<Message['callToAction']> }) {
  const { language } = useFormat();
  return (
    <a href={call.url} target="_blank" rel="noreferrer" className={linkClass}>
      {textIn(call.label, language)}
    </a>
  );
}
