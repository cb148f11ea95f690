import { textIn } from '@altavoz/domain/shared/language';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import type { Gap } from '../occurrence.js';
import { useMissingText } from '../refusal-text.js';
import styles from './cover-dialog.module.css';
import { useReturnedFocus } from './use-returned-focus.js';

interface CoverDialogProps {
  readonly gap: Gap;
  readonly tactics: readonly Tactic[];
  readonly onClose: () => void;
  readonly onChoose: (tactic: Tactic) => void;
}

/** Ends a silence with one of the tactics that have no date yet: those that are ready come first. */
export default function CoverDialog({ gap, tactics, onClose, onChoose }: CoverDialogProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const campaignId = useCampaignId();
  const missing = useMissingText();
  useReturnedFocus();
  const lacks = (tactic: Tactic) => tactic.missing.filter(({ key }) => !key.startsWith('dates-'));
  const sorted = [...tactics].sort((a, b) => lacks(a).length - lacks(b).length);
  const toTactics = (
    <Link to="/c/$campaignId/tactics" params={{ campaignId }} className={buttonClass({ small: true })}>
      {t('cover.toTactics')}
    </Link>
  );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${t('cover.title')}, ${format.range(gap.start, gap.end)}`}
      width={460}
    >
      {sorted.length === 0 ? (
        <EmptyState action={toTactics}>{t('cover.none')}</EmptyState>
      ) : (
        <>
          <p className={styles.text}>{t('cover.text')}</p>
          <ul className={styles.list}>
            {sorted.map((tactic) => {
              const first = lacks(tactic)[0];
              return (
                <li key={tactic.id}>
                  <button type="button" onClick={() => onChoose(tactic)}>
                    <ChannelShape channel={tactic.channelType} named />
                    <span>
                      <b>{textIn(tactic.name, format.language)}</b>
                      <small data-waits={first !== undefined}>
                        {first === undefined ? t('tray.ready') : missing(first)}
                      </small>
                    </span>
                    <Icon name="right" size={16} />
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Dialog>
  );
}
