import { OUTLET_TIERS } from '@altavoz/domain/free-press/clip';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttachmentsField } from '../../../shared/attachments/attachments-field.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { eventsQuery } from '../../../shared/plan/events.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { releasesQuery } from '../api/releases.js';
import type { ClipDraft, Lack } from '../clip-draft.js';
import styles from './clip-more.module.css';

interface ClipMoreProps {
  readonly clipId: string | null;
  readonly draft: ClipDraft;
  readonly missing: (lack: Lack) => string | undefined;
  readonly mayMultiply: boolean;
  readonly files: File[];
  readonly onFiles: (files: File[]) => void;
  readonly onChange: (changes: Partial<ClipDraft>) => void;
}

/** What led to it, who was quoted, its file, and what is rarely said. */
export function ClipMore({ clipId, draft, missing, mayMultiply, files, onFiles, onChange }: ClipMoreProps) {
  const { t } = useTranslation('free-press');
  const { language } = useFormat();
  const campaignId = useCampaignId();
  const tactics = useQuery(tacticsQuery(campaignId)).data ?? [];
  const releases = useQuery(releasesQuery(campaignId)).data ?? [];
  const events = useQuery(eventsQuery(campaignId)).data ?? [];
  const choose = (
    key: 'tacticId' | 'pressReleaseId' | 'eventId',
    none: string,
    options: [string, string][],
  ) => (
    <SelectField
      label={t(key === 'tacticId' ? 'tactic' : key === 'eventId' ? 'trip' : 'release')}
      optional
      placeholder={none}
      value={draft[key]}
      options={options.map(([value, label]) => ({ value, label }))}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  );
  return (
    <details className={styles.more} open={missing('multiplier') || missing('reason') ? true : undefined}>
      <summary>{t('moreFields')}</summary>
      <Fields>
        {choose(
          'pressReleaseId',
          t('noRelease'),
          releases.map(({ id, title }) => [id, title]),
        )}
        <Fields row>
          {choose(
            'tacticId',
            t('noTactic'),
            tactics.map(({ id, name }) => [id, textIn(name, language)]),
          )}
          {choose(
            'eventId',
            t('noTrip'),
            events.map(({ id, name }) => [id, textIn(name, language)]),
          )}
        </Fields>
        <CheckField
          label={t('quoted')}
          checked={draft.quoted}
          onChange={(event) => onChange({ quoted: event.target.checked })}
        />
        <CheckField
          label={t('offMessage')}
          hint={t('offMessageHint')}
          checked={draft.offMessage}
          onChange={(event) => onChange({ offMessage: event.target.checked })}
        />
        <AttachmentsField
          campaignId={campaignId}
          owner="clip"
          ownerId={clipId}
          pending={files}
          onPending={onFiles}
        />
        <SelectField
          label={t('tier')}
          optional
          placeholder={t('noTier')}
          value={draft.tier?.toString() ?? ''}
          options={OUTLET_TIERS.map((tier) => ({ value: String(tier), label: t(`tiers.${tier}`) }))}
          onChange={(event) =>
            onChange({ tier: OUTLET_TIERS.find((tier) => String(tier) === event.target.value) ?? null })
          }
        />
        {mayMultiply && (
          <Fields row>
            <TextField
              label={t('multiplierLabel')}
              hint={t('multiplierHint')}
              inputMode="decimal"
              value={draft.multiplier}
              onChange={(event) => onChange({ multiplier: event.target.value })}
              error={missing('multiplier')}
            />
            {draft.multiplier.trim() !== '1' && (
              <TextField
                label={t('multiplierReason')}
                value={draft.multiplierReason}
                onChange={(event) => onChange({ multiplierReason: event.target.value })}
                error={missing('reason')}
              />
            )}
          </Fields>
        )}
      </Fields>
    </details>
  );
}
