/** Saves a file by a link of our own page: no permission for downloads is needed. */
export function saveFile(name: string, type: 'text/html' | 'application/json', text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn of its own; a minute is generous.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
