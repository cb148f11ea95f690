import type { Block } from '@altavoz/domain/bulletins/block';
import type { Language } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { WallTime } from '@altavoz/domain/shared/zoned-time';
import { SIDE } from './block-html.js';
import { blocksAsText, prose } from './block-text.js';
import { bodySections } from './body-html.js';
import { facesOf, type Brand } from './brand.js';
import { compile, footBand, linkStyle, mailHead, masthead, subjectLine, testNotice } from './mail-frame.js';
import { element, leaf, type MjmlNode } from './mjml-tree.js';
import { lightPalette, type Palette } from './palette.js';
import { placeholder, type RenderedBulletin } from './personal.js';
import { releaseWording } from './release-wording.js';
import { cleanText, markup, paragraphsOf } from './safe-html.js';
import { longDay, wordingOf } from './wording.js';

/** Everything that a press release says, and how its organization looks. */
export interface ReleaseContent {
  readonly title: string;
  readonly body: string;
  readonly callToAction: { readonly label: string; readonly url: string } | null;
  /** Whom journalists answer. */
  readonly pressContact: { readonly name: string; readonly email: string; readonly phone: string } | null;
  readonly language: Language;
  readonly day: PlainDateString;
  /** Not to be published before, by the campaign's clocks; null when it is free. */
  readonly embargo: WallTime | null;
  readonly brand: Brand;
  readonly postalAddress: string;
  /** Marks the subject and the top of the copy as a test. */
  readonly test?: boolean | undefined;
}

const PREVIEW_LENGTH = 140;

/** A press release to a mail, once for all who get it; `personalize` then makes each journalist's copy. */
export async function renderRelease(content: ReleaseContent): Promise<RenderedBulletin> {
  const subject = subjectLine(content.title, content.language, content.test);
  const html = await compile(document(content, subject));
  return { html, text: plainText(content), subject, sizeBytes: Buffer.byteLength(html) };
}

function document(content: ReleaseContent, subject: string): MjmlNode {
  const { language, brand, day } = content;
  const palette = lightPalette(brand);
  return element('mjml', { lang: language, dir: 'ltr' }, [
    mailHead(brand, subject, previewOf(content)),
    element('mj-body', { width: '600px', 'background-color': palette.page, 'css-class': 'page' }, [
      ...(content.test ? [testNotice(language, palette)] : []),
      masthead(brand, releaseWording(language).kind, longDay(language, day), palette),
      opening(content, palette),
      ...bodySections(blocksOf(content), {
        palette,
        faces: facesOf(brand),
        language,
        month: day.slice(0, 7),
      }),
      foot(content, palette),
    ]),
  ]);
}

/** For whom it is, and from when on it may be published. */
function opening(content: ReleaseContent, palette: Palette): MjmlNode {
  return element('mj-section', { 'background-color': palette.sheet, 'css-class': 'sheet' }, [
    element('mj-column', {}, [
      leaf(
        'mj-text',
        {
          padding: `26px ${SIDE}px 0`,
          'font-size': '14px',
          'line-height': '21px',
          color: palette.text,
          'css-class': 'px body',
        },
        markup`<p style="margin:0">${placeholder('greeting')}</p><p style="margin:0"><b>${timing(content)}</b></p>`,
      ),
    ]),
  ]);
}

function foot({ brand, postalAddress, language }: ReleaseContent, palette: Palette): MjmlNode {
  const words = releaseWording(language);
  const below = markup`${words.reason(brand.name)}<br><a href="${placeholder('unsubscribeUrl')}" style="${linkStyle(palette)}">${words.leave}</a>`;
  return footBand(brand, postalAddress, below, palette);
}

function plainText(content: ReleaseContent): string {
  const { language, brand, postalAddress, day, test } = content;
  const words = releaseWording(language);
  const parts = [
    ...(test ? [wordingOf(language).testNotice] : []),
    cleanText(`${words.kind} · ${brand.name} · ${longDay(language, day)}`),
    `${placeholder('greeting').toString()}\n${timing(content)}`,
    ...blocksAsText(blocksOf(content), language),
    '--',
    `${cleanText(brand.name)}\n${prose(postalAddress)}`.trim(),
    cleanText(words.reason(brand.name)),
    `${words.leave}:\n${placeholder('unsubscribeUrl').toString()}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function timing({ language, embargo }: ReleaseContent): string {
  const words = releaseWording(language);
  return embargo ? words.embargo(longDay(language, embargo.day), embargo.time) : words.immediate;
}

/** The same blocks as a bulletin's: what holds in mail clients there holds here. */
function blocksOf({ title, body, callToAction, pressContact, language }: ReleaseContent): Block[] {
  return [
    { id: 'title', type: 'heading', text: title },
    { id: 'body', type: 'text', text: body },
    ...(callToAction ? [{ id: 'call', type: 'button' as const, ...callToAction }] : []),
    ...(pressContact
      ? [
          {
            id: 'contact',
            type: 'text' as const,
            title: releaseWording(language).contact,
            text: [pressContact.name, pressContact.email, pressContact.phone]
              .filter((line) => line !== '')
              .join('\n'),
          },
        ]
      : []),
  ];
}

/** The first words of the text, which mail programs show beside the subject. */
function previewOf({ body }: ReleaseContent): string {
  const first = paragraphsOf(body)[0]?.join(' ') ?? '';
  return first.length <= PREVIEW_LENGTH ? first : `${first.slice(0, PREVIEW_LENGTH).trimEnd()}…`;
}
