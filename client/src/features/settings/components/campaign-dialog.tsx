import { ADMINS } from '@altavoz/contracts/access';
import { PHASES, type Phase } from '@altavoz/domain/campaigns/campaign';
import { CURRENCIES } from '@altavoz/domain/shared/currency';
import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { daysBetween } from '@altavoz/domain/shared/plain-date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveCampaign } from '../api/change-settings.js';
import { CopyCampaignDialog } from './copy-campaign-dialog.js';
import { LeaveCampaign } from './leave-campaign.js';

interface CampaignDialogProps {
  /** The campaign to change; undefined for a new one. */
  readonly campaign: Campaign | undefined;
  readonly onClose: () => void;
  readonly onSaved: (campaign: Campaign) => void;
  /** It was archived or deleted. */
  readonly onGone?: (campaignId: string) => void;
}

const TERM_DAYS = 1_827;
const MOST_PARTNERS = 20;
const LONGEST_NAME = 120;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The zones this browser knows, and the one in use whatever it knows. */
const zonesWith = (zone: string) =>
  [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
    .sort()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));

const MONEY = CURRENCIES.map((code) => ({ value: code, label: code }));

/** Begins a campaign or changes its outline. Stands by itself: it needs no campaign in the address. */
export default function CampaignDialog({ campaign, onClose, onSaved, onGone }: CampaignDialogProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const save = useSaveCampaign(campaign);
  const isAdmin = useMay(ADMINS);
  const [name, setName] = useState(campaign?.name ?? '');
  const [start, setStart] = useState<string | undefined>(campaign?.start);
  const [end, setEnd] = useState<string | undefined>(campaign?.end);
  const [timeZone, setTimeZone] = useState(
    campaign?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  const [currency, setCurrency] = useState(campaign?.currency ?? 'EUR');
  const [phase, setPhase] = useState<Phase>(campaign?.phase ?? 1);
  const [language, setLanguage] = useState<Language>(campaign?.language ?? format.language);
  const [gap, setGap] = useState(String(campaign?.gapThresholdDays ?? 14));
  const [partners, setPartners] = useState(campaign?.partners.join('\n') ?? '');
  const [parentStrategy, setParentStrategy] = useState(campaign?.parentStrategy ?? '');
  const [zones] = useState(() => zonesWith(timeZone));
  const [tried, setTried] = useState(false);
  const [copying, setCopying] = useState(false);
  const [leaving, setLeaving] = useState<'archive' | 'delete' | undefined>();
  const reversed = start !== undefined && end !== undefined && end < start;
  const tooLong = start !== undefined && end !== undefined && daysBetween(start, end) >= TERM_DAYS;
  const gapThresholdDays = /^\d{1,2}$/.test(gap.trim()) ? Number(gap) : 0;
  const gapWrong = gapThresholdDays < 1 || gapThresholdDays > 90;
  const entities = linesOf(partners);
  const partnersWrong = entities.length > MOST_PARTNERS || entities.some((one) => one.length > LONGEST_NAME);
  const wrong = name.trim() === '' || reversed || tooLong || gapWrong || partnersWrong;
  const open = campaign?.status !== 'closed' && campaign?.status !== 'archived';

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong || !start || !end) return;
    save.mutate(
      {
        name,
        start,
        end,
        timeZone,
        currency,
        phase,
        language,
        gapThresholdDays,
        partners: entities,
        parentStrategy,
      },
      {
        onSuccess: (saved) => {
          const said = campaign ? 'campaigns.saved' : 'campaigns.created';
          showToast({ message: t(said, { name: saved.name }), tone: 'done' });
          onSaved(saved);
        },
      },
    );
  };

  if (campaign && copying) {
    return <CopyCampaignDialog campaign={campaign} onClose={() => setCopying(false)} onSaved={onSaved} />;
  }
  if (campaign && leaving) {
    return (
      <LeaveCampaign
        campaign={campaign}
        action={leaving}
        onClose={() => setLeaving(undefined)}
        onGone={() => (onGone ? onGone(campaign.id) : onClose())}
      />
    );
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={campaign ? t('campaigns.editTitle', { name: campaign.name }) : t('campaigns.new')}
      footer={
        <>
          {campaign?.status === 'draft' && isAdmin && (
            <Button variant="quiet" onClick={() => setLeaving('delete')}>
              {t('shared:actions.delete')}
            </Button>
          )}
          {(campaign?.status === 'draft' || campaign?.status === 'closed') && (
            <Button variant="quiet" onClick={() => setLeaving('archive')}>
              {t('campaigns.archive')}
            </Button>
          )}
          {campaign && (
            <Button variant="quiet" onClick={() => setCopying(true)}>
              {t('campaigns.copy')}
            </Button>
          )}
          <Button onClick={onClose}>{t(open ? 'shared:actions.cancel' : 'shared:actions.close')}</Button>
          {open && (
            <Button variant="primary" type="submit" form="campaign" busy={save.isPending}>
              {t(campaign ? 'shared:actions.save' : 'shared:actions.create')}
            </Button>
          )}
        </>
      }
    >
      <form id="campaign" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <TextField
            label={t('name')}
            maxLength={LONGEST_NAME}
            disabled={!open}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={tried && name.trim() === '' ? t('nameMissing') : undefined}
          />
          <Fields row>
            <DateField
              label={t('campaigns.start')}
              value={start}
              onChange={setStart}
              disabled={!open}
              error={tried && !start ? t('campaigns.dateMissing') : undefined}
            />
            <DateField
              label={t('campaigns.end')}
              value={end}
              min={start}
              onChange={setEnd}
              disabled={!open}
              error={
                reversed
                  ? t('shared:form.issues.order')
                  : tooLong
                    ? t('campaigns.tooLong')
                    : tried && !end
                      ? t('campaigns.dateMissing')
                      : undefined
              }
            />
          </Fields>
          <Fields row>
            <SelectField
              label={t('campaigns.zone')}
              disabled={!open}
              value={timeZone}
              options={zones}
              onChange={(event) => setTimeZone(event.target.value)}
            />
            <SelectField
              label={t('campaigns.currency')}
              hint={campaign ? undefined : t('campaigns.currencyHint')}
              disabled={campaign !== undefined}
              value={currency}
              options={MONEY}
              onChange={(event) => setCurrency(event.target.value)}
            />
          </Fields>
          <Fields row>
            <SelectField
              label={t('campaigns.phase')}
              disabled={!open}
              value={String(phase)}
              options={PHASES.map((one) => ({ value: String(one), label: t(`shared:phase.${one}`) }))}
              onChange={(event) =>
                setPhase(PHASES.find((one) => String(one) === event.target.value) ?? phase)
              }
            />
            <SelectField
              label={t('language')}
              hint={t('campaigns.languageHint')}
              disabled={!open}
              value={language}
              options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
              onChange={(event) =>
                setLanguage(LANGUAGES.find((one) => one === event.target.value) ?? language)
              }
            />
          </Fields>
          <TextField
            label={t('campaigns.gap')}
            inputMode="numeric"
            disabled={!open}
            value={gap}
            onChange={(event) => setGap(event.target.value)}
            error={gapWrong ? t('campaigns.gapWrong') : undefined}
          />
          <TextArea
            label={t('campaigns.partners')}
            hint={t('campaigns.partnersHint')}
            optional
            disabled={!open}
            value={partners}
            onChange={(event) => setPartners(event.target.value)}
            error={partnersWrong ? t('campaigns.partnersWrong') : undefined}
          />
          <TextArea
            label={t('campaigns.parent')}
            optional
            count={2_000}
            disabled={!open}
            value={parentStrategy}
            onChange={(event) => setParentStrategy(event.target.value)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
