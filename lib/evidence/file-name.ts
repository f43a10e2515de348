/**
 * Name of the file, e.g. `madoguchi-2026-11-22-metamask-support.io.html`: made of letters that every system takes.
 * @param address null for a message that stood on no page
 * @param taken ms since 1970
 */
export function fileName(address: string | null, taken: number): string {
  const host = address === null ? 'message' : URL.canParse(address) ? new URL(address).hostname : '';
  const plain = host.replace(/[^a-z0-9.-]/g, '_').slice(0, 80);
  return `madoguchi-${new Date(taken).toISOString().slice(0, 10)}-${plain || 'page'}.html`;
}
