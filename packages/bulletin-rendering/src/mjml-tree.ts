import { escapeHtml, SafeHtml } from './safe-html.js';

/** MJML as a tree: no text is ever parsed as a template. */
export type MjmlNode =
  | { tagName: string; attributes: Record<string, string>; children: MjmlNode[] }
  | { tagName: string; attributes: Record<string, string>; content: string };

type Attributes = Readonly<Record<string, string | SafeHtml | undefined>>;

/** An element with others in it. MJML writes attributes as they come, so they are escaped here. */
export function element(
  tagName: string,
  attributes: Attributes,
  children: readonly MjmlNode[] = [],
): MjmlNode {
  return { tagName, attributes: escaped(attributes), children: [...children] };
}

/** An element with a text or markup in it. */
export function leaf(tagName: string, attributes: Attributes, content: SafeHtml): MjmlNode {
  return { tagName, attributes: escaped(attributes), content: content.toString() };
}

function escaped(attributes: Attributes): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) out[name] = value instanceof SafeHtml ? value.toString() : escapeHtml(value);
  }
  return out;
}
