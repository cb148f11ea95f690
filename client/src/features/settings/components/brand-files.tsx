import { logoSize } from '@altavoz/domain/brand/brand-guide';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useSizeText } from '../../../shared/attachments/use-size-text.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { FieldFrame, Fields } from '../../../shared/ui/field.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import {
  manualAddress,
  useAddBrandFile,
  useRemoveBrandFile,
  type BrandFileUse,
  type BrandGuide,
} from '../api/brand.js';
import { finished, type BrandDraft } from '../brand-draft.js';
import styles from './brand-section.module.css';

/** As the service takes them. */
const LIMITS = { logo: 1024 * 1024, manual: 25 * 1024 * 1024 } as const;
const ACCEPT = { logo: 'image/png,image/jpeg', manual: 'application/pdf' } as const;

interface FileProps {
  readonly guide: BrandGuide | undefined;
  readonly ensure: () => Promise<BrandGuide | undefined>;
  readonly mayEdit: boolean;
}

interface LogoProps extends FileProps {
  readonly draft: BrandDraft;
  /** Of the organization. */
  readonly name: string;
  readonly onChange: (part: Partial<BrandDraft>) => void;
}

export function LogoField({ guide, ensure, mayEdit, draft, name, onChange }: LogoProps) {
  const { t } = useTranslation('settings');
  const size = useSizeText();
  const file = useBrandFile('logo', guide, ensure);
  const logo = guide?.logo ?? null;
  const ground = draft.logoPlate
    ? '#FFFFFF'
    : finished(draft.colours).find(({ role }) => role === 'primary')?.value;
  return (
    <Section title={t('brand.logo')}>
      <Fields>
        <FieldFrame
          id={file.id}
          group
          label={t('brand.file')}
          error={file.error}
          hint={mayEdit ? t('brand.logoHint') : undefined}
        >
          <div className={styles.file}>
            {logo && (
              <span className={styles.shown} style={{ background: ground }}>
                <img src={logo.url} alt={draft.logoAlt || name} {...logoSize(logo)} />
              </span>
            )}
            {logo && (
              <p className={styles.facts}>
                <b>{logo.name}</b>
                {t('brand.logoFacts', { width: logo.width, height: logo.height, size: size(logo.bytes) })}
              </p>
            )}
            {mayEdit && <FileButtons file={file} what={t('brand.logo')} there={logo !== null} />}
          </div>
        </FieldFrame>
        <TextField
          label={t('brand.logoAlt')}
          hint={t('brand.logoAltHint', { name })}
          optional
          maxLength={120}
          value={draft.logoAlt}
          onChange={(event) => onChange({ logoAlt: event.target.value })}
        />
        <CheckField
          label={t('brand.logoPlate')}
          hint={t('brand.logoPlateHint')}
          checked={draft.logoPlate}
          onChange={(event) => onChange({ logoPlate: event.target.checked })}
        />
      </Fields>
    </Section>
  );
}

export function ManualField({ guide, ensure, mayEdit }: FileProps) {
  const { t } = useTranslation('settings');
  const size = useSizeText();
  const file = useBrandFile('manual', guide, ensure);
  const manual = guide?.manual ?? null;
  return (
    <FieldFrame id={file.id} group optional label={t('brand.manualFile')} error={file.error}>
      <div className={styles.file}>
        {guide && manual && (
          <p className={styles.facts}>
            <a className={linkClass} href={manualAddress(guide.id)} download>
              {manual.name}
            </a>{' '}
            {size(manual.bytes)}
          </p>
        )}
        {mayEdit && <FileButtons file={file} what={t('brand.manual')} there={manual !== null} />}
      </div>
    </FieldFrame>
  );
}

type BrandFile = ReturnType<typeof useBrandFile>;

function FileButtons({
  file,
  what,
  there,
}: {
  readonly file: BrandFile;
  readonly what: string;
  readonly there: boolean;
}) {
  const { t } = useTranslation(['settings', 'shared']);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPT[file.use]}
        className="sr-only"
        tabIndex={-1}
        aria-label={what}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void file.take(chosen);
          target.value = '';
        }}
      />
      <Button small icon="upload" busy={file.busy} onClick={() => input.current?.click()}>
        {t(there ? 'brand.replace' : 'brand.choose')}
      </Button>
      {there && (
        <Button
          small
          variant="quiet"
          aria-label={t('brand.remove', { what: what.toLowerCase() })}
          onClick={() => void file.remove()}
        >
          {t('shared:actions.remove')}
        </Button>
      )}
    </>
  );
}

/** Sends a file to the guide, which is made for it when it is not there yet. */
function useBrandFile(
  use: BrandFileUse,
  guide: BrandGuide | undefined,
  ensure: () => Promise<BrandGuide | undefined>,
) {
  const { t } = useTranslation(['settings', 'shared']);
  const id = useId();
  const problem = useProblemText();
  const size = useSizeText();
  const adding = useAddBrandFile();
  const removing = useRemoveBrandFile();
  const [error, setError] = useState<string | undefined>();
  const reason = (failure: unknown): string => {
    if (isProblem(failure, 'unsupported-media-type'))
      return t(use === 'logo' ? 'brand.wrongLogo' : 'brand.wrongManual');
    if (isProblem(failure, 'too-large')) return t('brand.tooLarge', { size: size(LIMITS[use]) });
    return problem(failure);
  };
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    setError(undefined);
    try {
      await step();
    } catch (failure) {
      setError(reason(failure));
    }
  };
  return {
    id,
    use,
    error,
    busy: adding.isPending || removing.isPending,
    take: (file: File) =>
      attempt(async () => {
        if (file.size > LIMITS[use]) {
          setError(t('brand.tooLarge', { size: size(LIMITS[use]) }));
          return;
        }
        const there = await ensure();
        if (!there) return;
        await adding.mutateAsync({ guideId: there.id, use, file });
        showToast({ message: t('brand.fileSaved', { name: file.name }), tone: 'done' });
      }),
    remove: () =>
      attempt(async () => {
        if (guide) await removing.mutateAsync({ guide, use });
      }),
  };
}
