import { open, type FileHandle } from 'node:fs/promises';

interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const MOST_PARTS = 500;

/**
 * How large a PNG or a JPEG is, by its own words; null where they make no picture. Mail programs that know little of
 * CSS need it in figures.
 */
export async function imageSize(path: string, type: string): Promise<ImageSize | null> {
  const file = await open(path, 'r');
  try {
    const size = type === 'image/png' ? await pngSize(file) : await jpegSize(file);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } finally {
    await file.close();
  }
}

async function pngSize(file: FileHandle): Promise<ImageSize | null> {
  const head = await bytesAt(file, 8, 16);
  if (head?.toString('latin1', 4, 8) !== 'IHDR') return null;
  return { width: head.readUInt32BE(8), height: head.readUInt32BE(12) };
}

/** From one part to the next until the one that begins the picture. */
async function jpegSize(file: FileHandle): Promise<ImageSize | null> {
  let at = 2;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const head = await bytesAt(file, at, 9);
    if (head?.[0] !== 0xff) return null;
    const kind = head[1] ?? 0;
    const begins = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (begins) return { width: head.readUInt16BE(7), height: head.readUInt16BE(5) };
    if (kind === 0xff) at += 1;
    else if (kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7)) at += 2;
    else at += 2 + head.readUInt16BE(2);
  }
  return null;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return bytesRead === length ? buffer : null;
}
