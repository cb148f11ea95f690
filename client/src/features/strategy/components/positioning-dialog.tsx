import type { LocalizedText } from '@altavoz/domain/shared/language';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSavePositioning } from '../api/change-strategy.js';
import type { Positioning } from '../api/get-strategy.js';

const SUBJECTS = ['government', 'office'] as const;
const PLACES = ['city', 'abroad'] as const;
const TIMES = ['today', 'desired'] as const;
const MOST = 2_000;

type Subject = Positioning['government'];

const isBlank = (text: LocalizedText): boolean => !text.es?.trim() && !text.en?.trim();

/** Eight texts in both languages; what is left empty stays unwritten. */
export default function PositioningDialog({
  positioning,
  onClose,
}: {
  readonly positioning: Positioning;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['strategy', 'shared']);
  const problem = useProblemText();
  const save = useSavePositioning(useCampaignId());
  const [texts, setTexts] = useState<Readonly<Record<(typeof SUBJECTS)[number], Subject>>>({
    government: positioning.government,
    office: positioning.office,
  });

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(
      { version: positioning.version, body: texts },
      {
        onSuccess: () => {
          showToast({ message: t('positioning.saved'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      width={820}
      title={t('positioning.editTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="positioning" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="positioning" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          {SUBJECTS.flatMap((subject) =>
            PLACES.map((place) => (
              <Section
                key={`${subject}.${place}`}
                level="row"
                title={`${t(`positioning.${subject}`)}. ${t(`positioning.${place}`)}`}
              >
                <Fields row>
                  {TIMES.map((time) => (
                    <LocalizedField
                      key={time}
                      label={t(`positioning.${time}`)}
                      optional
                      multiline
                      count={MOST}
                      value={texts[subject][place][time] ?? {}}
                      onChange={(text) =>
                        setTexts({
                          ...texts,
                          [subject]: {
                            ...texts[subject],
                            [place]: { ...texts[subject][place], [time]: isBlank(text) ? null : text },
                          },
                        })
                      }
                    />
                  ))}
                </Fields>
              </Section>
            )),
          )}
        </Fields>
      </form>
    </Dialog>
  );
}
