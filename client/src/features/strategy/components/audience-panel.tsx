import { AUDIENCE_PRIORITIES } from '@altavoz/domain/audiences/audience';
import { PUBLICS, type Public } from '@altavoz/domain/audiences/public';
import { textIn } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Settled } from '../../../shared/ui/label.js';
import { InlineWarning } from '../../../shared/ui/notice.js';
import { Facts, Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { LinkButton, linkClass } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useChangeAudience } from '../api/change-strategy.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { findingsByAudience, type ToldFinding } from '../diagnosis.js';
import type { Reach } from '../reach.js';
import { lettersOf, type Strategy } from '../strategy.js';
import styles from './audience-panel.module.css';

interface AudiencePanelProps {
  readonly audience: Audience;
  /** Its place in the list, from 1. */
  readonly position: number;
  readonly strategy: Strategy;
  readonly reach: Reach | undefined;
  readonly onClose: () => void;
  readonly onEdit: () => void;
}

const OUTWARDS: readonly Public[] = [...PUBLICS].reverse();

/** One group: its priority and publics, what moves them, what is said to them and how it arrives. */
export function AudiencePanel({ audience, position, strategy, reach, onClose, onEdit }: AudiencePanelProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const text = useProblemText();
  const { campaign, mayEdit, objectives } = strategy;
  const change = useChangeAudience(campaign.id, (error) =>
    showToast({ message: text(error), tone: 'failed' }),
  );
  const letters = lettersOf(objectives);
  const [, setSearch] = useSearchState();
  const named = objectives.filter(({ id }) => audience.objectiveIds.includes(id));
  const unknown = <span className="muted">{t('audiences.unknown')}</span>;
  const messages = reach?.messages ?? [];
  const tactics = reach?.tactics ?? [];

  return (
    <Drawer
      title={textIn(audience.name, format.language)}
      kicker={t('audiences.kicker', { position, total: strategy.audiences.length })}
      subtitle={
        <span className={styles.priority}>
          {t('audiences.priority')}
          {mayEdit ? (
            <SegmentedControl
              label={t('audiences.priority')}
              value={audience.priority === null ? '' : String(audience.priority)}
              onChange={(value) => {
                const priority = AUDIENCE_PRIORITIES.find((one) => String(one) === value) ?? null;
                change.mutate({ audience, changes: { priority } });
              }}
              segments={[
                ...AUDIENCE_PRIORITIES.map((one) => ({ value: String(one), label: String(one) })),
                { value: '', label: '–', name: t('audiences.noPriority') },
              ]}
            />
          ) : (
            <b>{audience.priority ?? '–'}</b>
          )}
          <span className={styles.contacts}>
            {t('audiences.contacts', { count: audience.contactsCount })}
          </span>
        </span>
      }
      onClose={onClose}
      footer={
        mayEdit ? (
          <ButtonRow end>
            <Button onClick={onEdit}>{t('positioning.edit')}</Button>
          </ButtonRow>
        ) : undefined
      }
    >
      <Section title={t('audiences.publics')} level="row" className={styles.first}>
        <ul className={styles.publics}>
          {OUTWARDS.map((one) => {
            const on = audience.publics.includes(one);
            const last = on && audience.publics.length === 1;
            const words = (
              <>
                {on && <Icon name="check" size={14} />}
                {t(`audiences.public.${one}`)}
              </>
            );
            return (
              <li key={one}>
                {mayEdit ? (
                  <button
                    type="button"
                    aria-pressed={on}
                    aria-disabled={last}
                    title={last ? t('audiences.onePublic') : undefined}
                    className={classNames(styles.public, !on && styles.off)}
                    onClick={() => {
                      if (last) return;
                      const publics = PUBLICS.filter((other) =>
                        other === one ? !on : audience.publics.includes(other),
                      );
                      change.mutate({ audience, changes: { publics } });
                    }}
                  >
                    {words}
                  </button>
                ) : (
                  on && <span className={styles.public}>{words}</span>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
      <Facts
        items={[
          { name: t('audiences.drivers'), value: audience.drivers || unknown },
          {
            name: t('audiences.perception'),
            value: (
              <Perception
                written={audience.perception}
                found={latestFinding(strategy, audience.id)}
                onOpen={(diagnostic) =>
                  setSearch({ section: undefined, view: undefined, audience: undefined, diagnostic }, 'push')
                }
              />
            ),
          },
          { name: t('audiences.channels'), value: <Preferred audience={audience} tactics={tactics} /> },
          { name: t('audiences.through'), value: <Channels tactics={tactics} /> },
          {
            name: t('audiences.objectives'),
            value:
              named.length === 0
                ? unknown
                : format.list(named.map(({ id }) => letters.get(id) ?? t('objectives.main').toLowerCase())),
          },
          ...(audience.catalogueKey === null
            ? [{ name: t('audiences.group'), value: t('audiences.own') }]
            : []),
        ]}
      />
      <Section
        title={t('audiences.messagesTitle')}
        level="row"

        actions={
          <Link to="/c/$campaignId/messages" params={{ campaignId: campaign.id }} className={linkClass}>
            {t('audiences.goMessages')}
          </Link>
        }
      >
        {messages.length === 0 && <p className="muted">{t('audiences.general')}</p>}
        <ul className={styles.messages}>
          {messages.map((message) => (
            <li key={message.id}>
              <Link
                to="/c/$campaignId/messages"
                params={{ campaignId: campaign.id }}
                search={{ message: message.id }}
              >
                {textIn(message.text, format.language)}
              </Link>
              {message.status === 'approved' ? (
                <Settled>{t('audiences.state.approved')}</Settled>
              ) : (
                <span className="muted">{t(`audiences.state.${message.status}`)}</span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('audiences.reach')} level="row">
        {tactics.length === 0 && <p className="muted">{t('audiences.tactics', { count: 0 })}</p>}
        <ul className={styles.tactics}>
          {tactics.map(({ id, name, channelType, start, end }) => (
            <li key={id}>
              <ChannelLabel channel={channelType}>
                <Link
                  to="/c/$campaignId/tactics"
                  params={{ campaignId: campaign.id }}
                  search={{ tactic: id }}
                  className={linkClass}
                >
                  {textIn(name, format.language)}
                </Link>
              </ChannelLabel>
              <span className="muted num">{start && end ? format.range(start, end) : ''}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Drawer>
  );
}

const latestFinding = ({ diagnostics }: Strategy, audienceId: string): ToldFinding | undefined =>
  findingsByAudience(diagnostics)
    .get(audienceId)
    ?.find(({ perception }) => perception !== '');

interface PerceptionProps {
  readonly written: string;
  /** What the diagnosis found last. */
  readonly found: ToldFinding | undefined;
  readonly onOpen: (diagnosticId: string) => void;
}

/** How they see us: as somebody wrote it here, else as the diagnosis found it; with the record that says so. */
function Perception({ written, found, onOpen }: PerceptionProps) {
  const { t } = useTranslation('strategy');
  if (written === '' && !found) return <span className="muted">{t('audiences.unknown')}</span>;
  return (
    <>
      {written || found?.perception}{' '}
      {found && (
        <LinkButton className={styles.source} onClick={() => onOpen(found.diagnostic.id)}>
          {found.diagnostic.title}
        </LinkButton>
      )}
    </>
  );
}

/** How they like to hear of things; in brass what no tactic uses yet (D4). */
function Preferred({
  audience,
  tactics,
}: {
  readonly audience: Audience;
  readonly tactics: readonly Tactic[];
}) {
  const { t } = useTranslation('strategy');
  const preferred = audience.preferredChannels;
  if (preferred.length === 0) return <span className="muted">{t('audiences.unknown')}</span>;
  const unused = preferred.filter((channel) => tactics.every(({ channelType }) => channelType !== channel));
  return (
    <span className={styles.channels}>
      {preferred.map((channel) => (
        <ChannelLabel key={channel} channel={channel} />
      ))}
      {unused.length > 0 && (
        <InlineWarning>{t('audiences.channelUnused', { count: unused.length })}</InlineWarning>
      )}
    </span>
  );
}

/** The channel types that reach a group, once each. */
function Channels({ tactics }: { readonly tactics: readonly Tactic[] }) {
  const { t } = useTranslation('strategy');
  const used = CHANNEL_TYPES.filter((type) => tactics.some(({ channelType }) => channelType === type));
  if (used.length === 0) return <span className="muted">{t('audiences.tactics', { count: 0 })}</span>;
  return (
    <span className={styles.channels}>
      {used.map((type) => (
        <ChannelLabel key={type} channel={type} />
      ))}
    </span>
  );
}
