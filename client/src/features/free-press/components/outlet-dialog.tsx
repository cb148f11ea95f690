import { CLIP_SCOPES, MEDIUMS, OUTLET_TIERS } from '@altavoz/domain/free-press/clip';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveOutlet, type Outlet } from '../api/outlets.js';
import { OutletRates } from './outlet-rates.js';

interface OutletDialogProps {
  readonly outlet: Outlet | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

/** An outlet as the directory keeps it; what it says completes every clip. */
export default function OutletDialog({ outlet, today, onClose }: OutletDialogProps) {
  const { t } = useTranslation(['free-press', 'shared']);
  const problem = useProblemText();
  const save = useSaveOutlet(outlet);
  const [name, setName] = useState(outlet?.name ?? '');
  const [medium, setMedium] = useState(outlet?.medium ?? 'press');
  const [scope, setScope] = useState(outlet?.scope ?? 'national');
  const [tier, setTier] = useState(outlet?.tier ?? null);
  const [reach, setReach] = useState(outlet?.reach?.toString() ?? '');
  const [hosts, setHosts] = useState(outlet?.hosts.join(', ') ?? '');
  const [tried, setTried] = useState(false);
  const reachWrong = !/^\d{0,10}$/.test(reach.trim());

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || reachWrong) return;
    const bare = hosts
      .split(/[\s,]+/)
      .map((host) =>
        host
          .replace(/^https?:\/\//, '')
          .replace(/^www\./, '')
          .replace(/\/.*$/, ''),
      )
      .filter(Boolean);
    save.mutate(
      { name, medium, scope, tier, reach: reach.trim() === '' ? null : Number(reach), hosts: bare },
      {
        onSuccess: () => {
          showToast({ message: t('outletSaved'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={outlet ? outlet.name : t('newOutlet')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="outlet" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="outlet" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.error && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <TextField
            label={t('outlet')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={tried && name.trim() === '' ? t('shared:form.issues.required') : undefined}
          />
          <Fields row>
            <SelectField
              label={t('medium')}
              value={medium}
              options={MEDIUMS.map((value) => ({ value, label: t(`mediums.${value}`) }))}
              onChange={(event) => setMedium(MEDIUMS.find((one) => one === event.target.value) ?? medium)}
            />
            <SelectField
              label={t('tier')}
              optional
              placeholder={t('noTier')}
              value={tier?.toString() ?? ''}
              options={OUTLET_TIERS.map((one) => ({ value: String(one), label: t(`tiers.${one}`) }))}
              onChange={(event) =>
                setTier(OUTLET_TIERS.find((one) => String(one) === event.target.value) ?? null)
              }
            />
          </Fields>
          <SegmentedControl
            label={t('scopeLabel')}
            value={scope}
            onChange={setScope}
            segments={CLIP_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
          />
          <Fields row>
            <TextField
              label={t('reach')}
              optional
              inputMode="numeric"
              value={reach}
              onChange={(event) => setReach(event.target.value)}
              error={tried && reachWrong ? t('reachWrong') : undefined}
            />
            <TextField
              label={t('hosts')}
              optional
              hint={t('hostsHint')}
              value={hosts}
              onChange={(event) => setHosts(event.target.value)}
            />
          </Fields>
        </Fields>
      </form>
      {outlet && <OutletRates outlet={outlet} today={today} />}
    </Dialog>
  );
}
