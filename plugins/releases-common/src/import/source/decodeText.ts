/**
 * The encodings of text that can be chosen, by their names in the WHATWG
 * Encoding Standard.
 *
 * @public
 */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'shift_jis',
  'gb18030',
] as const;

/** @public */
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** @public */
export interface DecodedText {
  text: string;
  encoding: TextEncoding;
  /** Whether it is only likely to be this encoding. */
  isGuess: boolean;
}

const MARKS: readonly [TextEncoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function markOf(bytes: Uint8Array): TextEncoding | undefined {
  return MARKS.find(([, mark]) =>
    mark.every((byte, place) => bytes[place] === byte),
  )?.[0];
}

/**
 * The text of bytes, without a byte order mark. Without a choice: as the byte
 * order mark says, else as UTF-8, and what is not UTF-8 as Windows-1252, which
 * is a guess. Nothing is replaced: undefined where the bytes are not in the
 * encoding.
 *
 * @internal
 */
export function decodeText(
  bytes: Uint8Array,
  wanted?: TextEncoding,
): DecodedText | undefined {
  const told = wanted ?? markOf(bytes);
  const encoding = told ?? 'utf-8';
  const text = decode(bytes, encoding);
  if (text !== undefined) {
    return { text, encoding, isGuess: false };
  }
  if (told) {
    return undefined;
  }
  const guessed = decode(bytes, 'windows-1252');
  return guessed !== undefined
    ? { text: guessed, encoding: 'windows-1252', isGuess: true }
    : undefined;
}
