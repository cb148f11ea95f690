import { EVENT_KINDS, EVENT_ORIGINS, EVENT_PRESENCES } from '@altavoz/domain/events/event';
import { textIn } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { audiencesQuery } from '../../../shared/plan/audiences.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { eventQuery, useChangeEvent, useCreateEvent, type Event, type EventBody } from '../api/events.js';
import { useReturnedFocus } from './use-returned-focus.js';

interface EventDialogProps {
  /** Undefined for a new one. */
  readonly eventId: string | undefined;
  /** Where a new one is proposed. */
  readonly day: PlainDateString;
  readonly onClose: () => void;
}

/** Puts something on the agenda, or changes it. */
export default function EventDialog({ eventId, day, onClose }: EventDialogProps) {
  const campaignId = useCampaignId();
  const found = useQuery({ ...eventQuery(campaignId, eventId ?? ''), enabled: eventId !== undefined });
  useReturnedFocus();
  if (eventId !== undefined && found.data === undefined) return null;
  return <EventForm event={found.data} day={day} onClose={onClose} />;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

function EventForm({
  event,
  day,
  onClose,
}: {
  event: Event | undefined;
  day: PlainDateString;
  onClose: () => void;
}) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const form = useId();
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const campaign = useCampaign();
  const audiences = useQuery(audiencesQuery(campaignId)).data ?? [];
  const create = useCreateEvent(campaignId);
  const change = useChangeEvent(campaignId);
  const [name, setName] = useState(event?.name ?? {});
  const [kind, setKind] = useState(event?.kind ?? 'city-event');
  const [origin, setOrigin] = useState(event?.origin ?? 'external');
  const [presence, setPresence] = useState(event?.presence ?? 'undecided');
  const [start, setStart] = useState<string | undefined>(event?.start ?? day);
  const [end, setEnd] = useState<string | undefined>(event?.end ?? day);
  const [from, setFrom] = useState(event?.time?.start ?? '');
  const [until, setUntil] = useState(event?.time?.end ?? '');
  const [place, setPlace] = useState(event?.place ?? '');
  const [organiser, setOrganiser] = useState(event?.organiser ?? '');
  const [website, setWebsite] = useState(event?.website ?? '');
  const [entities, setEntities] = useState(event?.entities.join(', ') ?? '');
  const [audienceIds, setAudienceIds] = useState<readonly string[]>(event?.audienceIds ?? []);
  const [description, setDescription] = useState(event?.description ?? '');
  const [published, setPublished] = useState(event?.publishedInCityAgenda ?? false);
  const [tried, setTried] = useState(false);

  const nameless = textIn(name, format.language).trim() === '';
  const reversed = start !== undefined && end !== undefined && end < start;
  const timed = from !== '' || until !== '';
  const wrongTime = timed && (!CLOCK.test(from) || !CLOCK.test(until) || (start === end && until < from));
  const wrongSite = website !== '' && !URL.canParse(website);
  const wrong = nameless || start === undefined || end === undefined || reversed || wrongTime || wrongSite;
  const failed = create.error ?? change.error;

  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault();
    setTried(true);
    if (wrong || start === undefined || end === undefined) return;
    const zone = event?.time?.zone ?? campaign?.timeZone ?? 'UTC';
    const body: EventBody = {
      name,
      kind,
      origin,
      presence,
      start,
      end,
      time: timed ? { start: from, end: until, zone } : null,
      place: place.trim(),
      organiser: organiser.trim(),
      website: website === '' ? null : website,
      entities: entities
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
      audienceIds: [...audienceIds],
      description: description.trim(),
      publishedInCityAgenda: published,
    };
    const done = (saved: Event): void => {
      showToast({ message: t('event.saved', { name: textIn(saved.name, format.language) }) });
      onClose();
    };
    if (event === undefined) create.mutate(body, { onSuccess: done });
    else change.mutate({ event, change: body }, { onSuccess: done });
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={event === undefined ? t('event.new') : t('event.edit')}
      width={580}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={create.isPending || change.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Fields>
          {failed !== null && <BlockingNotice>{problem(failed)}</BlockingNotice>}
          <LocalizedField
            label={t('event.name')}
            value={name}
            error={tried && nameless ? t('event.nameMissing') : undefined}
            onChange={setName}
          />
          <Fields row>
            <SelectField
              label={t('event.kind')}
              value={kind}
              options={EVENT_KINDS.map((value) => ({ value, label: t(`event.kinds.${value}`) }))}
              onChange={({ target }) => setKind(EVENT_KINDS.find((each) => each === target.value) ?? kind)}
            />
            <SelectField
              label={t('event.origin')}
              value={origin}
              options={EVENT_ORIGINS.map((value) => ({ value, label: t(`event.origins.${value}`) }))}
              onChange={({ target }) =>
                setOrigin(EVENT_ORIGINS.find((each) => each === target.value) ?? origin)
              }
            />
          </Fields>
          <Fields row>
            <DateField
              label={t('event.first')}
              value={start}
              onChange={(next) => {
                setStart(next);
                if (next !== undefined && (end === undefined || end < next)) setEnd(next);
              }}
            />
            <DateField
              label={t('event.last')}
              value={end}
              error={tried && reversed ? t('move.problems.reversed') : undefined}
              onChange={setEnd}
            />
          </Fields>
          <Fields row>
            <TextField
              label={t('event.from')}
              optional
              type="time"
              value={from}
              error={tried && wrongTime ? t('event.wrongTime') : undefined}
              onChange={({ target }) => setFrom(target.value)}
            />
            <TextField
              label={t('event.until')}
              optional
              type="time"
              value={until}
              onChange={({ target }) => setUntil(target.value)}
            />
            <SelectField
              label={t('event.presence')}
              value={presence}
              options={EVENT_PRESENCES.map((value) => ({ value, label: t(`event.presences.${value}`) }))}
              onChange={({ target }) =>
                setPresence(EVENT_PRESENCES.find((each) => each === target.value) ?? presence)
              }
            />
          </Fields>
          <Fields row>
            <TextField
              label={t('drawer.place')}
              optional
              maxLength={300}
              value={place}
              onChange={({ target }) => setPlace(target.value)}
            />
            <TextField
              label={t('event.organiser')}
              optional
              maxLength={120}
              value={organiser}
              onChange={({ target }) => setOrganiser(target.value)}
            />
          </Fields>
          {kind === 'alignment-session' && (
            <TextField
              label={t('event.entities')}
              hint={t('event.entitiesHint')}
              optional
              value={entities}
              onChange={({ target }) => setEntities(target.value)}
            />
          )}
          <MultiSelect
            label={t('drawer.audiences')}
            optional
            value={[...audienceIds]}
            options={audiences.map(({ id, name: own }) => ({
              value: id,
              label: textIn(own, format.language),
            }))}
            onChange={setAudienceIds}
          />
          <TextField
            label={t('event.website')}
            optional
            type="url"
            value={website}
            error={tried && wrongSite ? t('event.wrongSite') : undefined}
            onChange={({ target }) => setWebsite(target.value.trim())}
          />
          <TextArea
            label={t('event.description')}
            optional
            rows={3}
            value={description}
            onChange={({ target }) => setDescription(target.value)}
          />
          <CheckField
            label={t('event.published')}
            checked={published}
            onChange={({ target }) => setPublished(target.checked)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
