/** Languages that the interface, the catalogue and every text of a plan can be written in. */
export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in one or several languages; at least one of them is there and not blank. */
export type LocalizedText = { readonly [L in Language]?: string | undefined };

/** How something is named: in both languages where they are known, or in one that fits all (a person's name). */
export type Label = string | LocalizedText;

/** The name in the wanted language. */
export function labelIn(label: Label, wanted: Language): string {
  return typeof label === 'string' ? label : textIn(label, wanted);
}

/**
 * The text in the wanted language, else in the first language that has one.
 * Gives an empty string only when no language has any text.
 */
export function textIn(text: LocalizedText, wanted: Language): string {
  const chosen = text[wanted]?.trim();
  if (chosen) return chosen;
  for (const language of LANGUAGES) {
    const other = text[language]?.trim();
    if (other) return other;
  }
  return '';
}
