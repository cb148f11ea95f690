import type { BrandColour, MailTypeface } from '@altavoz/domain/brand/brand-guide';
import type { Entity } from '../../platform/db/model.js';

/** A file of the guide; it lies with the attachments. */
export interface BrandFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

export interface LogoFile extends BrandFile {
  readonly width: number;
  readonly height: number;
}

/** How the organization, or one campaign, looks (G1). */
export interface BrandGuideFields {
  /** Null for the organization's. */
  campaignId: string | null;
  colours: BrandColour[];
  typefaces: {
    titles: MailTypeface;
    text: MailTypeface;
    print: { name: string; use: string }[];
  };
  imageStyle: string;
  provider: string;
  manualUrl: string | null;
  logoAlt: string;
  logoPlate: boolean;
  logo: LogoFile | null;
  manual: BrandFile | null;
}

export type BrandGuide = Entity<BrandGuideFields>;

/** What people write in it; files come by themselves. */
export type BrandWords = Omit<BrandGuideFields, 'campaignId' | 'logo' | 'manual'>;
