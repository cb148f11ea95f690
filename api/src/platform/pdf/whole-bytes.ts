import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const INDEXED = 3;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/**
 * A PNG of few colours keeps several pixels in a byte; PDFKit takes each byte of its transparency for one pixel. Such a
 * picture comes back with a byte for each; every other one as it is.
 */
export function withWholeBytes(file: Buffer): Buffer {
  if (file.toString('latin1', 1, 4) !== 'PNG' || file.length < 33) return file;
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth = 8, kind, interlaced] = [file[24], file[25], file[28]];
  if (kind !== INDEXED || depth === 8 || interlaced !== 0) return file;
  const chunks = chunksOf(file);
  const packed = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const stride = Math.ceil((width * depth) / 8);
  const lines = unfiltered(packed, stride, height);
  const pixels = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = x * depth;
      const byte = lines[y * stride + (at >> 3)] ?? 0;
      pixels[y * (width + 1) + 1 + x] = (byte >> (8 - depth - (at & 7))) & ((1 << depth) - 1);
    }
  }
  const head = Buffer.from(file.subarray(16, 29));
  head[8] = 8;
  const others = chunks.filter(({ type }) => type === 'PLTE' || type === 'tRNS');
  const whole = [
    { type: 'IHDR', data: head },
    ...others,
    { type: 'IDAT', data: deflateSync(pixels) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ];
  return Buffer.concat([file.subarray(0, SIGNATURE), ...whole.map(written)]);
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function written({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Each line says how its bytes were told by their neighbours: none, left, above, both, or the likeliest of three. */
function unfiltered(packed: Buffer, stride: number, height: number): Buffer {
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const how = packed[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x === 0 ? 0 : (lines[y * stride + x - 1] ?? 0);
      const above = y === 0 ? 0 : (lines[(y - 1) * stride + x] ?? 0);
      const corner = x === 0 || y === 0 ? 0 : (lines[(y - 1) * stride + x - 1] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, likeliest(left, above, corner)][how ?? 0] ?? 0;
      lines[y * stride + x] = ((packed[y * (stride + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  return lines;
}

function likeliest(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [byLeft, byAbove, byCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
