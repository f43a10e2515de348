/**
 * Name of the file, e.g. `madoguchi-2026-11-22-metamask-support.io.html`: made of letters that every system takes.
 * @param taken ms since 1970
 */
export function fileName(address: string, taken: number): string {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const plain = host.replace(/[^a-z0-9.-]/g, '_').slice(0, 80);
  return `madoguchi-${new Date(taken).toISOString().slice(0, 10)}-${plain || 'page'}.html`;
}
