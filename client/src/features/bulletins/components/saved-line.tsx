import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { InlineWarning } from '../../../shared/ui/notice.js';
import { LinkButton, linkClass } from '../../../shared/ui/text-link.js';
import type { AutosaveState } from '../autosave.js';
import { isWhole } from '../blocks.js';
import type { DeskState } from '../desk.js';
import styles from './saved-line.module.css';

const TICK_MS = 20_000;

/** The moment, followed closely enough for “two minutes ago”. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

interface SavedLineProps {
  /** Left out where there is little room: the title names it. */
  readonly month?: string | undefined;
  /** Left out where nothing is written. */
  readonly desk?: DeskState | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** The way back to the room, and whether what is written is saved. */
export function SavedLine({ month, desk, onRetry, children }: SavedLineProps) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const campaignId = useCampaignId();
  return (
    <span className={styles.line}>
      <Link to="/c/$campaignId/bulletins" params={{ campaignId }} className={linkClass}>
        {t('back')}
      </Link>
      {month !== undefined && <span>{format.month(month)}</span>}
      {desk && <Saved desk={desk} onRetry={onRetry} />}
      {children}
    </span>
  );
}

function Saved({ desk, onRetry }: { readonly desk: DeskState; readonly onRetry: (() => void) | undefined }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const text = useProblemText();
  const now = useNow();
  const { autosave, savedAt, content } = desk;
  const half = content.blocks.filter((block) => !isWhole(block)).length;
  if (autosave.phase === 'failed') {
    return (
      <span className={styles.problem} role="alert">
        <InlineWarning>
          {t('saved.failed')}. {text(autosave.error)}
        </InlineWarning>{' '}
        <LinkButton onClick={onRetry}>{t('saved.retry')}</LinkButton>
      </span>
    );
  }
  const later = new Date(Math.max(now.getTime(), Date.parse(savedAt)));
  const words: Record<Exclude<AutosaveState['phase'], 'failed'>, string> = {
    saved: t('saved.ago', { ago: format.ago(savedAt, later) }),
    waiting: t('saved.waiting'),
    saving: t('saved.saving'),
    stale: t('saved.stale'),
  };
  return (
    <>
      <span role="status">{words[autosave.phase]}</span>
      {half > 0 && <InlineWarning>{t('saved.incomplete', { count: half })}</InlineWarning>}
    </>
  );
}
