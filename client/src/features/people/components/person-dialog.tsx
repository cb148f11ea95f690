import { PERSON_ROLES, type PersonRole } from '@altavoz/domain/people/person';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { ConfirmDialog, Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useEndPerson, useRemovePerson, useSavePerson } from '../api/change-people.js';
import type { Person } from '../../../shared/plan/people.js';
import { usersQuery } from '../../../shared/plan/users.js';
import { useCampaignDay } from '../use-campaign-day.js';
import { AmbassadorFields } from './ambassador-fields.js';
import type { Naming } from '../naming.js';

interface PersonDialogProps {
  readonly naming: Naming;
  /** Whether somebody holds the official voice: then it is replaced, not named (RH8). */
  readonly hasSpokesperson: boolean;
  /** Areas that are known, for choosing instead of typing. */
  readonly areas: readonly string[];
  readonly onClose: () => void;
}

/** Names somebody for a role, or changes, ends or deletes one who has it. */
export default function PersonDialog({ naming, hasSpokesperson, areas, onClose }: PersonDialogProps) {
  const { t } = useTranslation(['people', 'shared']);
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const today = useCampaignDay();
  const accounts = useQuery(usersQuery).data ?? [];
  const person = 'person' in naming ? naming.person : undefined;
  const save = useSavePerson(campaignId, person);
  const listId = useId();
  const [role, setRole] = useState<PersonRole>('person' in naming ? naming.person.role : naming.role);
  const [name, setName] = useState(person?.name ?? '');
  const [position, setPosition] = useState(person?.position ?? '');
  const [area, setArea] = useState(person?.area ?? ('area' in naming ? (naming.area ?? '') : ''));
  const [userId, setUserId] = useState(person?.userId ?? '');
  const [activeFrom, setActiveFrom] = useState<string | undefined>(person?.activeFrom ?? today);
  const [activeTo, setActiveTo] = useState<string | undefined>(person?.activeTo ?? undefined);
  const [themes, setThemes] = useState<readonly string[]>(
    person?.themes ?? ('theme' in naming && naming.theme !== undefined ? [naming.theme] : []),
  );
  const [credibility, setCredibility] = useState(person?.credibility ?? '');
  const [reach, setReach] = useState(person?.reach?.toString() ?? '');
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState<'end' | 'delete' | undefined>();
  const offered = PERSON_ROLES.filter(
    (one) => one !== 'official-spokesperson' || !hasSpokesperson || one === role,
  );
  const liaison = role === 'area-liaison';
  const ambassador = role === 'ambassador';
  const reachWrong = ambassador && !/^\d{0,9}$/.test(reach);
  const reversed = activeFrom !== undefined && activeTo !== undefined && activeTo < activeFrom;
  const wrong =
    name.trim() === '' || !activeFrom || reversed || reachWrong || (liaison && area.trim() === '');

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong || !activeFrom) return;
    const body = {
      role,
      name,
      position,
      area: liaison ? area : '',
      userId: userId === '' ? null : userId,
      activeFrom,
      activeTo: activeTo ?? null,
      ...(ambassador ? { themes: [...themes], credibility, reach: reach === '' ? null : Number(reach) } : {}),
    };
    save.mutate(body, {
      onSuccess: () => {
        showToast({ message: t('form.saved', { name }), tone: 'done' });
        onClose();
      },
    });
  };

  if (person && leaving === 'end') return <EndPerson person={person} onClose={onClose} />;
  if (person && leaving === 'delete')
    return <DeletePerson person={person} onBack={() => setLeaving(undefined)} onDone={onClose} />;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={person ? t('form.editTitle', { name: person.name }) : t('form.newTitle')}
      footer={
        <>
          {person && (
            <>
              <Button variant="quiet" onClick={() => setLeaving('delete')}>
                {t('shared:actions.delete')}
              </Button>
              {person.activeTo === null && (
                <Button variant="quiet" onClick={() => setLeaving('end')}>
                  {t('form.end')}
                </Button>
              )}
            </>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="person" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="person" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && (
            <BlockingNotice>
              {isProblem(save.error) && save.error.rule === 'RH8' ? t('form.oneVoice') : problem(save.error)}
            </BlockingNotice>
          )}
          {!person && (
            <SelectField
              label={t('form.role')}
              value={role}
              options={offered.map((value) => ({ value, label: t(`role.${value}`) }))}
              onChange={(event) => setRole(PERSON_ROLES.find((one) => one === event.target.value) ?? role)}
            />
          )}
          <TextField
            label={t('form.name')}
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={tried && name.trim() === '' ? t('form.nameMissing') : undefined}
          />
          <TextField
            label={t('form.position')}
            optional
            maxLength={300}
            value={position}
            onChange={(event) => setPosition(event.target.value)}
          />
          {liaison && (
            <>
              <TextField
                label={t('form.area')}
                hint={t('form.areaHint')}
                list={listId}
                maxLength={120}
                value={area}
                onChange={(event) => setArea(event.target.value)}
                error={tried && area.trim() === '' ? t('form.areaMissing') : undefined}
              />
              <datalist id={listId}>
                {areas.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </>
          )}
          {ambassador && (
            <AmbassadorFields
              themes={themes}
              onThemes={setThemes}
              credibility={credibility}
              onCredibility={setCredibility}
              reach={reach}
              onReach={setReach}
              reachWrong={tried && reachWrong}
            />
          )}
          <SelectField
            label={t('form.account')}
            hint={t('form.accountHint')}
            placeholder={t('form.noAccount')}
            value={userId}
            options={accounts.map((account) => ({ value: account.id, label: account.name }))}
            onChange={(event) => setUserId(event.target.value)}
          />
          <Fields row>
            <DateField
              label={t('form.activeFrom')}
              value={activeFrom}
              onChange={setActiveFrom}
              error={tried && !activeFrom ? t('form.fromMissing') : undefined}
            />
            <DateField
              label={t('form.activeTo')}
              hint={t('form.toHint')}
              optional
              value={activeTo}
              onChange={setActiveTo}
              error={reversed ? t('shared:form.issues.order') : undefined}
            />
          </Fields>
        </Fields>
      </form>
    </Dialog>
  );
}

/** Asks for the last day; the row stays as history. */
function EndPerson({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const problem = useProblemText();
  const today = useCampaignDay();
  const end = useEndPerson(useCampaignId());
  const [day, setDay] = useState<string | undefined>(today);
  const [reason, setReason] = useState('');
  const { name } = person;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('form.endTitle', { name })}
      confirm={t('form.end')}
      busy={end.isPending}
      onConfirm={() => {
        if (!day) return;
        end.mutate(
          { person, activeTo: day, endReason: reason },
          {
            onSuccess: () => {
              showToast({ message: t('form.ended', { name, day: format.day(day, true) }), tone: 'done' });
              onClose();
            },
          },
        );
      }}
    >
      <Fields>
        {end.isError && <BlockingNotice>{problem(end.error)}</BlockingNotice>}
        <p>{t('form.endText')}</p>
        <DateField
          label={t('form.lastDay')}
          value={day}
          min={person.activeFrom}
          onChange={setDay}
          error={day === undefined ? t('form.fromMissing') : undefined}
        />
        <TextField
          label={t('spokesperson.reason')}
          optional
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Fields>
    </ConfirmDialog>
  );
}

interface DeletePersonProps {
  readonly person: Person;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function DeletePerson({ person, onBack, onDone }: DeletePersonProps) {
  const { t } = useTranslation(['people', 'shared']);
  const problem = useProblemText();
  const remove = useRemovePerson(useCampaignId());
  const { name } = person;
  return (
    <ConfirmDialog
      opened
      onClose={onBack}
      title={t('form.deleteTitle', { name })}
      confirm={t('shared:actions.delete')}
      destructive
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(person, {
          onSuccess: () => {
            showToast({ message: t('form.deleted', { name }), tone: 'done' });
            onDone();
          },
        })
      }
    >
      {remove.isError ? (
        <BlockingNotice>{problem(remove.error)}</BlockingNotice>
      ) : (
        <p>{t('form.deleteText')}</p>
      )}
    </ConfirmDialog>
  );
}
