import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { TextField } from '../../../shared/ui/text-field.js';

interface AmbassadorFieldsProps {
  readonly themes: readonly string[];
  readonly onThemes: (themes: readonly string[]) => void;
  readonly credibility: string;
  readonly onCredibility: (text: string) => void;
  readonly reach: string;
  readonly onReach: (text: string) => void;
  readonly reachWrong: boolean;
}

/** What makes somebody an ambassador (M4, RW21): themes, a reason to be believed, and whom they reach. */
export function AmbassadorFields(props: AmbassadorFieldsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const known = useQuery(themesQuery).data ?? new Map<string, { es: string; en: string }>();
  const messages = useQuery(messagesQuery(useCampaignId())).data ?? [];
  const own = [...new Set([...props.themes, ...messages.flatMap(({ themes }) => themes)])].filter(
    (theme) => !known.has(theme),
  );
  return (
    <>
      <MultiSelect
        label={t('form.themes')}
        hint={t('form.themesHint')}
        optional
        max={12}
        options={[
          ...own.map((theme) => ({ value: theme, label: theme })),
          ...[...known].map(([value, label]) => ({ value, label: label[format.language] })),
        ]}
        value={props.themes}
        onChange={props.onThemes}
      />
      <TextField
        label={t('form.credibility')}
        hint={t('form.credibilityHint')}
        optional
        maxLength={300}
        value={props.credibility}
        onChange={(event) => props.onCredibility(event.target.value)}
      />
      <TextField
        label={t('form.reach')}
        optional
        inputMode="numeric"
        maxLength={9}
        value={props.reach}
        onChange={(event) => props.onReach(event.target.value.trim())}
        error={props.reachWrong ? t('form.reachWrong') : undefined}
      />
    </>
  );
}
