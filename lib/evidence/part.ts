/** What a bundle of evidence is made of. Each part has a fingerprint of its own, so that a change to it can be noticed. */

/** `text` is that of the page, `message` that of the one message that is kept, `asked` what was pasted to be checked. */
export type PartId = 'facts' | 'matched' | 'text' | 'message' | 'asked' | 'note' | 'picture';

interface TextPart {
  readonly id: Exclude<PartId, 'picture'>;
  /** Lines end in a line feed only: HTML would turn others into it, and the fingerprint would no longer fit. */
  readonly text: string;
}

interface PicturePart {
  readonly id: 'picture';
  readonly picture: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
}

export type Part = TextPart | PicturePart;

/** SHA-256 of a part's bytes, 64 hexadecimal digits. */
export type Digest = (bytes: Uint8Array) => Promise<string>;

export type Signed = Part & { readonly sha256: string; readonly size: number };

export interface SignedParts {
  readonly parts: readonly Signed[];
  /** SHA-256 of the list of fingerprints: one line a part, `<sha256>  <id>` and a line feed, as `sha256sum` writes it. */
  readonly sha256: string;
}

/** The bytes that a part's fingerprint is made of: the picture as it is, a text in UTF-8. */
export function bytesOf(part: Part): Uint8Array {
  return part.id === 'picture' ? part.picture : new TextEncoder().encode(part.text);
}

/** A part of text, in the form in which it survives being written into a page; null where there is nothing in it. */
export function textPart(id: TextPart['id'], text: string): TextPart | null {
  // A page cannot hold a NUL, nor one half of a letter of two: both are shown as what they are.
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\u{fffd}').toWellFormed().trimEnd();
  return plain.trim() === '' ? null : { id, text: plain };
}

/** Takes the fingerprint of each part, and one of them all. */
export async function sign(parts: readonly Part[], digest: Digest): Promise<SignedParts> {
  const signed = await Promise.all(
    parts.map(async (part): Promise<Signed> => {
      const bytes = bytesOf(part);
      return { ...part, sha256: await digest(bytes), size: bytes.length };
    }),
  );
  const list = signed.map(({ sha256, id }) => `${sha256}  ${id}\n`).join('');
  return { parts: signed, sha256: await digest(new TextEncoder().encode(list)) };
}
