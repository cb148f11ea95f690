import { MAX_LOGO_BYTES, type BRAND_FILES } from '@altavoz/contracts/brand';
import type { BrandLook, BrandLogo } from '@altavoz/domain/brand/brand-guide';
import { colourFor } from '@altavoz/domain/brand/brand-guide';
import type { BrandFacts } from '@altavoz/domain/checks/campaign-state';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { IncomingFile } from '../../platform/http/upload.js';
import type { Attachment } from '../attachments/attachment.model.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import { assertVersion, changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { BrandGuideRepository } from './brand-guide.repository.js';
import type { BrandGuide, BrandGuideFields, BrandWords } from './brand-guide.js';
import { imageSize } from './image-size.js';

type FileUse = (typeof BRAND_FILES)[number];

interface Needs {
  readonly guides: BrandGuideRepository;
  readonly attachments: AttachmentService;
  readonly campaigns: CampaignService;
  readonly organizations: OrganizationService;
  readonly unitOfWork: UnitOfWork;
  /** Where mails find the logo. */
  readonly baseUrl: string;
}

/** How a document looks that the organization hands over. */
export interface PrintedBrand {
  readonly primaryColour: string;
  readonly accentColour: string;
  readonly logo: { readonly file: Uint8Array; readonly alt: string; readonly plate: boolean } | null;
}

/** Larger is no logo, and a decoder's burden on every phone that opens the mail. */
const MOST_PIXELS = 4_000;
const OWNERS = { logo: 'brand-logo', manual: 'brand-manual' } as const;

/** The brand guides of an organization: its own, and those of campaigns that look different (G1). */
export class BrandGuideService {
  constructor(private readonly needs: Needs) {
    needs.campaigns.addPart({
      removed: async (unit, campaignId) => {
        const guide = await needs.guides.ofCampaign(unit, campaignId);
        if (guide) await this.forget(unit, guide);
      },
    });
  }

  list(scope: Scope): Promise<BrandGuide[]> {
    return this.needs.guides.all(scope);
  }

  /** What mails and reports of a campaign wear; without a guide, the colours that the organization began with. */
  async look(scope: Scope, campaignId: string | null): Promise<BrandLook> {
    const guide = await this.needs.guides.inForce(scope, campaignId);
    const { name, brand } = await this.needs.organizations.get(scope);
    if (guide) return this.lookOf(guide, name);
    const logo = brand.logoUrl && { url: brand.logoUrl, alt: name, width: null, height: null, plate: false };
    return { ...PLAIN, ...brand, logo: logo || null };
  }

  /** What a document wears: the same, with the logo itself. */
  async printed(scope: Scope, campaignId: string): Promise<PrintedBrand> {
    const guide = await this.needs.guides.inForce(scope, campaignId);
    const { primaryColour, accentColour, logo } = await this.look(scope, campaignId);
    if (!guide?.logo || !logo) return { primaryColour, accentColour, logo: null };
    const { body } = await this.needs.attachments.contentFor(scope, guide.logo.attachmentId, OWNERS.logo);
    return {
      primaryColour,
      accentColour,
      logo: { file: await buffer(body), alt: logo.alt, plate: logo.plate },
    };
  }

  /** For the rules (RW16). */
  async facts(scope: Scope, campaignId: string): Promise<BrandFacts | null> {
    const guide = await this.needs.guides.inForce(scope, campaignId);
    return guide && { colours: guide.colours, hasLogo: guide.logo !== null };
  }

  create(actor: Actor, campaignId: string | null, words: BrandWords): Promise<BrandGuide> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      if (campaignId !== null) await this.needs.campaigns.open(unit, campaignId);
      const made = await this.needs.guides.insert(unit, { campaignId, ...words, logo: null, manual: null });
      unit.audit({ action: 'brand-guide.create', subject: { kind: 'brand-guide', id: made.id } });
      return this.worn(unit, made);
    });
  }

  update(actor: Actor, id: string, version: number, words: Changes<BrandWords>): Promise<BrandGuide> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.open(unit, id, version);
      return this.save(unit, before, words);
    });
  }

  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.open(unit, id, version);
      await this.forget(unit, before);
    });
  }

  /** What the file is decides, not its name; the one before stays for the mails that show it. */
  async addFile(actor: Actor, id: string, use: FileUse, incoming: IncomingFile): Promise<BrandGuide> {
    const { attachments, guides } = this.needs;
    await guides.get(actor, id);
    const content = await attachments.contentOf(incoming);
    const size = use === 'logo' ? await this.logoSize(incoming, content.type) : null;
    if (use === 'manual' && content.type !== 'application/pdf') throw notThis('The manual must be a PDF.');
    const owned = { campaignId: null, owner: OWNERS[use], ownerId: id };
    return attachments.keep(actor, owned, incoming, content, async (unit, { id: attachmentId }) => {
      const before = await guides.get(unit, id);
      await this.assertOpen(unit, before);
      const file = { attachmentId, name: incoming.name, type: content.type, bytes: incoming.size };
      return this.save(unit, before, size ? { logo: { ...file, ...size } } : { manual: file });
    });
  }

  removeFile(actor: Actor, id: string, use: FileUse, version: number): Promise<void> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.open(unit, id, version);
      if (before[use] === null) throw new AppError('not-found');
      await this.save(unit, before, { [use]: null });
    });
  }

  async manual(scope: Scope, id: string): Promise<{ attachment: Attachment; body: Readable }> {
    const { manual } = await this.needs.guides.get(scope, id);
    if (manual === null) throw new AppError('not-found');
    return this.needs.attachments.contentFor(scope, manual.attachmentId, OWNERS.manual);
  }

  /** A logo that some mail shows, of this guide or of an earlier day. */
  async logo(attachmentId: string): Promise<{ attachment: Attachment; body: Readable }> {
    const organization = await this.needs.organizations.first();
    if (!organization) throw new AppError('not-found');
    const scope = { organizationId: organization.id };
    return this.needs.attachments.contentFor(scope, attachmentId, OWNERS.logo);
  }

  private async open(unit: Unit, id: string, version: number): Promise<BrandGuide> {
    const guide = await this.needs.guides.get(unit, id);
    assertVersion(guide, version);
    await this.assertOpen(unit, guide);
    return guide;
  }

  private async assertOpen(unit: Unit, { campaignId }: BrandGuide): Promise<void> {
    if (campaignId !== null) await this.needs.campaigns.open(unit, campaignId);
  }

  private async save(
    unit: Unit,
    before: BrandGuide,
    changes: Changes<BrandGuideFields>,
  ): Promise<BrandGuide> {
    const saved = await this.needs.guides.update(unit, before.id, before.version, changes);
    unit.audit({
      action: 'brand-guide.update',
      subject: { kind: 'brand-guide', id: saved.id },
      changes: changedFields(before, changes),
    });
    return this.worn(unit, saved);
  }

  /** The organization's pages wear its guide: what they need of it stands beside its name. */
  private async worn(unit: Unit, guide: BrandGuide): Promise<BrandGuide> {
    if (guide.campaignId === null) {
      const { primaryColour, accentColour } = this.lookOf(guide, '');
      await this.needs.organizations.wear(unit, { primaryColour, accentColour, logoUrl: logoPath(guide) });
    }
    return guide;
  }

  private async forget(unit: Unit, { id, version, campaignId }: BrandGuide): Promise<void> {
    if (campaignId === null) {
      const { brand } = await this.needs.organizations.get(unit);
      await this.needs.organizations.wear(unit, { ...brand, logoUrl: null });
    }
    await this.needs.guides.remove(unit, id, version);
    for (const owner of Object.values(OWNERS)) {
      await this.needs.attachments.removeOf(unit, { campaignId: null, owner, ownerId: id });
    }
    unit.audit({ action: 'brand-guide.delete', subject: { kind: 'brand-guide', id } });
  }

  private lookOf(guide: BrandGuide, name: string): BrandLook {
    const { colours, typefaces, logo, logoAlt, logoPlate } = guide;
    const path = logoPath(guide);
    const shown: BrandLogo | null =
      logo && path !== null
        ? {
            url: `${this.needs.baseUrl}${path}`,
            alt: logoAlt || name,
            width: logo.width,
            height: logo.height,
            plate: logoPlate,
          }
        : null;
    return {
      primaryColour: colourFor(colours, 'primary') ?? PLAIN.primaryColour,
      accentColour: colourFor(colours, 'accent') ?? PLAIN.accentColour,
      textColour: colourFor(colours, 'text'),
      groundColour: colourFor(colours, 'ground'),
      titles: typefaces.titles,
      text: typefaces.text,
      logo: shown,
    };
  }

  private async logoSize(
    { path, size }: IncomingFile,
    type: string,
  ): Promise<{ width: number; height: number }> {
    if (type !== 'image/png' && type !== 'image/jpeg') {
      throw notThis('The logo must be a PNG or a JPEG: mail programs show no others.');
    }
    if (size > MAX_LOGO_BYTES) throw new AppError('too-large', { detail: 'A logo has at most 1 MB.' });
    const found = await imageSize(path, type);
    if (!found) throw notThis('The picture is damaged: it does not say how large it is.');
    if (found.width > MOST_PIXELS || found.height > MOST_PIXELS) {
      throw notThis(`A logo has at most ${MOST_PIXELS} pixels on a side.`);
    }
    return found;
  }
}

const PLAIN: BrandLook = {
  primaryColour: '#12343F',
  accentColour: '#B4532A',
  textColour: null,
  groundColour: null,
  titles: 'georgia',
  text: 'arial',
  logo: null,
};

/** Where anyone finds the logo, from the root of the installation; null without one. */
export function logoPath({ logo }: Pick<BrandGuide, 'logo'>): string | null {
  return logo && `/brand/${logo.attachmentId}.${logo.type === 'image/png' ? 'png' : 'jpg'}`;
}

function notThis(detail: string): AppError {
  return new AppError('unsupported-media-type', { detail });
}
