import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { useSavePractice, type GoodPractice } from '../api/board.js';

interface PracticeDialogProps {
  readonly campaignId: string;
  readonly item: GoodPractice | undefined;
  readonly onClose: () => void;
}

/** A sheet of what was learned: two questions and who took part, without conclusions (R12). */
export default function PracticeDialog({ campaignId, item, onClose }: PracticeDialogProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const { language } = useFormat();
  const problem = useProblemText();
  const tactics = useQuery(tacticsQuery(campaignId)).data ?? [];
  const save = useSavePractice(campaignId);
  const [title, setTitle] = useState(item?.title ?? '');
  const [lesson, setLesson] = useState(item?.lesson ?? '');
  const [facts, setFacts] = useState(item?.facts ?? '');
  const [actors, setActors] = useState(item?.actors ?? '');
  const [tacticIds, setTacticIds] = useState(item?.tacticIds ?? []);
  const [published, setPublished] = useState(item?.published ?? false);
  const [tried, setTried] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') return;
    save.mutate(
      { item, body: { title, lesson, facts, actors, tacticIds, published } },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={t(item ? 'sheet' : 'newSheet')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="good-practice" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="good-practice" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.error && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <TextField
            label={t('sheetTitle')}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            error={tried && title.trim() === '' ? t('shared:form.issues.required') : undefined}
          />
          <TextArea
            label={t('lesson')}
            optional
            value={lesson}
            onChange={(event) => setLesson(event.target.value)}
          />
          <TextArea
            label={t('facts')}
            optional
            value={facts}
            onChange={(event) => setFacts(event.target.value)}
          />
          <TextField
            label={t('actors')}
            optional
            value={actors}
            onChange={(event) => setActors(event.target.value)}
          />
          <MultiSelect
            label={t('sheetTactics')}
            optional
            value={tacticIds}
            onChange={setTacticIds}
            options={tactics.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
          />
          <CheckField
            label={t('publish')}
            hint={t('publishHint')}
            checked={published}
            onChange={(event) => setPublished(event.target.checked)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
