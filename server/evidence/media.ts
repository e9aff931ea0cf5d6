/** What may be evidence, by content: media type → file name endings that go with it. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png', 'apng'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov', 'qt'],
  'video/webm': ['webm'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/wav': ['wav'],
  'text/plain': ['txt', 'text', 'log'],
  'text/csv': ['csv'],
};

/** Names several tools give the same content. */
const SAME: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/mp3': 'audio/mpeg',
  'audio/vnd.wave': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/webm': 'video/webm',
  'video/matroska': 'video/webm',
  'application/vnd.ms-excel': 'text/csv',
};

function plainType(type: string): string {
  const bare = type.split(';')[0]!.trim().toLowerCase();
  return SAME[bare] ?? bare;
}

/** Signs that turn the direction of writing: with them `gpj.exe` is read as `exe.jpg`. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The name of a file as its sender gave it: a path is not a name (old browsers sent one), and nothing in it misleads the eye. */
export function nameOf(given: string | undefined): string {
  return (given ?? '').split(/[/\\]/).at(-1)!.replace(DIRECTIONS, '').trim() || 'file';
}

/** What a file turned out to be, or which refusal its content or its name earns. */
export type Judged =
  | { readonly kind: 'allowed'; readonly mediaType: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'mismatch'; readonly claimed: string };

/**
 * Compares the content with what the sender said of it. Content that is not allowed is refused whatever it is called;
 * allowed content under a false name or type is a mismatch, because the other side would open it as what it says.
 * @param detected media type by content; undefined for unknown binary content
 * @param claimed the Content-Type header; `application/octet-stream` claims nothing
 */
export function judge(detected: string | undefined, claimed: string | null, name: string): Judged {
  const found = detected === undefined ? undefined : plainType(detected);
  if (found === undefined || ALLOWED[found] === undefined) return { kind: 'refused' };
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  // Tables are text to look at; only their name tells them apart.
  const mediaType = found === 'text/plain' && ending === 'csv' ? 'text/csv' : found;
  const said = claimed === null || claimed === '' ? 'application/octet-stream' : plainType(claimed);
  if (said !== 'application/octet-stream' && !isSameFamily(said, mediaType)) return { kind: 'mismatch', claimed: said };
  if (ending !== undefined && !ALLOWED[mediaType]!.includes(ending) && isKnownEnding(ending)) {
    return { kind: 'mismatch', claimed: `.${ending}` };
  }
  return { kind: 'allowed', mediaType };
}

/** Text and CSV are one content; so are the two uses of the MP4 container. */
function isSameFamily(said: string, found: string): boolean {
  const families = [
    ['text/plain', 'text/csv'],
    ['video/mp4', 'audio/mp4', 'video/quicktime'],
  ];
  return said === found || families.some((family) => family.includes(said) && family.includes(found));
}

const DANGEROUS = ['exe', 'js', 'mjs', 'html', 'htm', 'svg', 'bat', 'cmd', 'com', 'msi', 'scr', 'vbs', 'ps1', 'sh', 'jar', 'lnk', 'docx', 'doc', 'docm', 'xlsx', 'xls', 'pptx', 'zip', 'rar', '7z', 'apk', 'dmg', 'app', 'hta', 'xml'];

/** An ending that promises something; `IMG.2026` does not. */
function isKnownEnding(ending: string): boolean {
  return DANGEROUS.includes(ending) || Object.values(ALLOWED).some((endings) => endings.includes(ending));
}
