/** Keeps the marks of messages whose warning was taken back, and the salt they are made with. */
import { browser } from 'wxt/browser';
import { type Marks, parseMarks, type StoredMarks } from '../help/marks.ts';

const KEY = 'undone';

/** Changes run one after the other: two at once would each make a salt, or undo each other's mark. */
let last: Promise<unknown> = Promise.resolve();

export async function readMarks(): Promise<Marks> {
  return (await read())?.marks ?? [];
}

/** The salt of this device, made when it is first asked for. */
export function readSalt(): Promise<string> {
  return inTurn(async () => {
    const known = await read();
    if (known !== null) return known.salt;
    const fresh = { version: 1, salt: newSalt(), marks: [] } as const satisfies StoredMarks;
    await browser.storage.local.set({ [KEY]: fresh });
    return fresh.salt;
  });
}

/** Changes the marks as they are stored now. @returns the new ones */
export function changeMarks(change: (marks: Marks) => Marks): Promise<Marks> {
  return inTurn(async () => {
    const known = await read();
    const marks = change(known?.marks ?? []);
    const next: StoredMarks = { version: 1, salt: known?.salt ?? newSalt(), marks };
    await browser.storage.local.set({ [KEY]: next });
    return marks;
  });
}

async function read(): Promise<StoredMarks | null> {
  return parseMarks((await browser.storage.local.get(KEY))[KEY]);
}

function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const result = last.then(run);
  last = result.catch(() => undefined);
  return result;
}
