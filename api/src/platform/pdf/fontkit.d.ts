/** What we use of fontkit, with which PDFKit reads fonts. */
declare module 'fontkit' {
  interface Font {
    /** The code points that it has a glyph for. */
    readonly characterSet: readonly number[];
  }
  export function create(file: Uint8Array): Font;
}
